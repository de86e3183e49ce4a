package zhike.bench.speed;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Chinese words that the measurements need. */
record Words(Properties words) {
    static Words read() throws IOException {
        Properties words = new Properties();
        try (var in =
                new InputStreamReader(
                        Words.class.getResourceAsStream("words.properties"),
                        StandardCharsets.UTF_8)) {
            words.load(in);
        }
        return new Words(words);
    }

    String of(String key) {
        return words.getProperty(key);
    }
}
