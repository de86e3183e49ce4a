package zhike.sim;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The word lists and tables beside this class. */
final class Lists {
    private static final Pattern WEIGHTED = Pattern.compile("(.*) \\*(\\d+)");
    private final Map<String, List<String>> sections = new LinkedHashMap<>();

    Lists() {
        List<String> current = new ArrayList<>();
        for (String line : lines("words.txt")) {
            if (line.startsWith("[")) {
                current =
                        sections.computeIfAbsent(
                                line.substring(1, line.length() - 1), name -> new ArrayList<>());
                continue;
            }
            Matcher weighted = WEIGHTED.matcher(line);
            if (weighted.matches())
                current.addAll(
                        Collections.nCopies(
                                Integer.parseInt(weighted.group(2)), weighted.group(1)));
            else current.add(line);
        }
    }

    List<String> of(String section) {
        return Objects.requireNonNull(sections.get(section), section);
    }

    String only(String section) {
        return of(section).getFirst();
    }

    /** Rows of cells. */
    static List<String[]> table(String name) {
        return lines(name).stream().map(line -> line.split("\\|", -1)).toList();
    }

    private static List<String> lines(String name) {
        try (InputStream in = Objects.requireNonNull(Lists.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
