package zhike.platform.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What the build knows about itself: the product's version and that of the PostgreSQL inside. */
public record BuildFacts(String version, String postgres) {

    public static BuildFacts read() {
        Properties facts = new Properties();
        try (InputStream in = BuildFacts.class.getResourceAsStream("/build.properties")) {
            if (in == null) throw new IllegalStateException("missing build.properties");
            facts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new BuildFacts(
                facts.getProperty("version", "?"), facts.getProperty("postgres", "?"));
    }
}
