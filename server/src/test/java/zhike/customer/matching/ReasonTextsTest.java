package zhike.customer.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;

class ReasonTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyReasonHasASentence(String language) throws IOException {
        var texts = new Properties();
        String file = "/messages/matching_" + language + ".properties";
        try (var in = Objects.requireNonNull(getClass().getResourceAsStream(file))) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        String[] codes =
                Arrays.stream(Level.values())
                        .map(level -> new Reason(level, "", "", 0).code())
                        .toArray(String[]::new);
        assertThat(texts.stringPropertyNames()).containsExactlyInAnyOrder(codes);
    }
}
