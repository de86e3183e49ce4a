package zhike.platform.region;

import org.springframework.stereotype.Component;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Provinces, cities and counties, from {@code regions.txt}. */
@Component
public class Regions {
    private final Map<String, Region> byCode = new LinkedHashMap<>();
    private final Map<String, List<Region>> byParent = new LinkedHashMap<>();

    public Regions() {
        var stream = Objects.requireNonNull(Regions.class.getResourceAsStream("regions.txt"));
        try (var reader =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            reader.lines().forEach(this::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String line) {
        int blank = line.indexOf(' ');
        Region region = new Region(line.substring(0, blank), line.substring(blank + 1));
        byCode.put(region.code(), region);
        String parent = region.code().substring(0, region.code().length() - 2);
        byParent.computeIfAbsent(parent, any -> new ArrayList<>()).add(region);
    }

    /** The provinces for an empty code; nothing below a county or an unknown code. */
    public List<Region> below(String code) {
        return List.copyOf(byParent.getOrDefault(code, List.of()));
    }

    /** From the province down to the division itself; empty for an unknown code. */
    public List<Region> path(String code) {
        if (!byCode.containsKey(code)) return List.of();
        List<Region> path = new ArrayList<>();
        for (int digits = 2; digits <= code.length(); digits += 2)
            path.add(Objects.requireNonNull(byCode.get(code.substring(0, digits))));
        return path;
    }
}
