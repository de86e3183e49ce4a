package zhike.platform.partition;

import java.util.List;

/**
 * A module's tables that are partitioned by month of their column {@code at}, as schema.table;
 * offered as a bean.
 */
public record MonthlyTables(List<String> names) {
    public static MonthlyTables of(String... names) {
        return new MonthlyTables(List.of(names));
    }
}
