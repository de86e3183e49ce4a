package zhike.care.matrix;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What each grade is promised from a day on.
 *
 * <p>Where a grade is entitled to a service and to another that includes it, only the including one
 * is owed: key customers are called every half month, which is their monthly call as well.
 *
 * @param id 0: of one that is not kept
 */
public record Matrix(long id, LocalDate fromOn, @Nullable String note, List<Entitlement> services) {

    /** What a level is owed; the empty text stands for customers without one. */
    public Map<Entitlement, Cell> owed(String level) {
        Map<Entitlement, Cell> cells = new LinkedHashMap<>();
        for (Entitlement each : services) {
            Cell cell = each.cell(level);
            if (cell != null) cells.put(each, cell);
        }
        Set<String> included =
                cells.keySet().stream()
                        .flatMap(each -> each.included().stream())
                        .collect(Collectors.toSet());
        cells.keySet().removeIf(each -> included.contains(each.code()));
        return cells;
    }

    public @Nullable Entitlement find(String code) {
        return services.stream().filter(each -> each.code().equals(code)).findFirst().orElse(null);
    }

    /** The rows of one kind. */
    public List<Entitlement> of(Often often) {
        return services.stream().filter(each -> each.when() == often).toList();
    }
}
