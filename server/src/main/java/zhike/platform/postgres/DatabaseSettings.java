package zhike.platform.postgres;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Where the data lies, and the external database if one was chosen. */
public record DatabaseSettings(
        Path data, @Nullable String url, @Nullable String user, @Nullable String password) {

    /** Reads zhike.data and zhike.db.url, .user, .password from anything that answers by name. */
    public static DatabaseSettings read(UnaryOperator<@Nullable String> property) {
        String data = property.apply("zhike.data");
        String url = property.apply("zhike.db.url");
        return new DatabaseSettings(
                Path.of(data == null ? "data" : data).toAbsolutePath().normalize(),
                url == null || url.isBlank() ? null : url.strip(),
                property.apply("zhike.db.user"),
                property.apply("zhike.db.password"));
    }

    /** From system properties, else from the environment (ZHIKE_DATA, ZHIKE_DB_URL and so on). */
    public static DatabaseSettings ofProcess() {
        return read(DatabaseSettings::ofProcess);
    }

    private static @Nullable String ofProcess(String name) {
        String value = System.getProperty(name);
        return value != null
                ? value
                : System.getenv(name.toUpperCase(Locale.ROOT).replace('.', '_'));
    }

    @Override
    public String toString() {
        return "DatabaseSettings[" + data + ", " + url + "]";
    }
}
