package zhike.identity.signin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Passwords that are tried first, long enough to pass the length rule; in {@code
 * common-passwords.txt}.
 */
final class CommonPasswords {
    private CommonPasswords() {}

    static Set<String> read() {
        var stream =
                Objects.requireNonNull(
                        CommonPasswords.class.getResourceAsStream("common-passwords.txt"));
        try (var reader =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
