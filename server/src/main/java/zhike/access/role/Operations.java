package zhike.access.role;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** All operations, from {@code operations.txt}. */
@Component
class Operations {
    private final Map<String, Operation> byCode = new LinkedHashMap<>();

    public Operations() {
        var stream = Objects.requireNonNull(Operations.class.getResourceAsStream("operations.txt"));
        try (var reader =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(this::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String line) {
        String[] parts = line.split("\\|", -1);
        String reaches = parts[2].strip();
        Operation operation =
                new Operation(
                        parts[0].strip(),
                        parts[1].strip(),
                        reaches.isEmpty() ? List.of() : List.of(reaches.split(" ")));
        byCode.put(operation.code(), operation);
    }

    Collection<Operation> all() {
        return byCode.values();
    }

    @Nullable Operation find(String code) {
        return byCode.get(code);
    }
}
