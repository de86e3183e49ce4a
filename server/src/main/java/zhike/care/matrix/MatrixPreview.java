package zhike.care.matrix;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import zhike.customer.ServedCustomers;
import zhike.grading.Standings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** What another matrix would change: which grades gain or lose which service, and how many. */
@Component
class MatrixPreview {
    /**
     * @param level empty for customers without a grade
     * @param change gained, lost or changed
     * @param customers at this moment
     */
    record Difference(
            String service,
            String nameZh,
            String nameEn,
            String level,
            String change,
            int customers) {}

    /** How many customers stand where, and what is different. */
    record Shown(Map<String, Integer> customers, List<Difference> differences) {}

    private final DSLContext db;
    private final MatrixCheck check;

    MatrixPreview(DSLContext db, MatrixCheck check) {
        this.db = db;
        this.check = check;
    }

    Shown of(Matrix before, MatrixForm form) {
        check.refuseFaulty(form.services());
        Matrix after = new Matrix(0, form.fromOn(), form.note(), form.services());
        Map<String, Integer> customers = customers();
        TreeSet<String> levels = new TreeSet<>(customers.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String level : levels) {
            Map<String, Map.Entry<Entitlement, Cell>> old = byCode(before.owed(level));
            Map<String, Map.Entry<Entitlement, Cell>> fresh = byCode(after.owed(level));
            int many = Objects.requireNonNull(customers.get(level));
            fresh.forEach(
                    (code, row) -> {
                        var was = old.get(code);
                        if (was == null) differences.add(of(row, level, "gained", many));
                        else if (!same(was, row)) differences.add(of(row, level, "changed", many));
                    });
            old.forEach(
                    (code, row) -> {
                        if (!fresh.containsKey(code)) differences.add(of(row, level, "lost", many));
                    });
        }
        return new Shown(customers, differences);
    }

    private static boolean same(
            Map.Entry<Entitlement, Cell> was, Map.Entry<Entitlement, Cell> now) {
        return was.getValue().equals(now.getValue())
                && was.getKey().often().equals(now.getKey().often());
    }

    private static Difference of(
            Map.Entry<Entitlement, Cell> row, String level, String change, int customers) {
        Entitlement what = row.getKey();
        return new Difference(what.code(), what.nameZh(), what.nameEn(), level, change, customers);
    }

    private static Map<String, Map.Entry<Entitlement, Cell>> byCode(Map<Entitlement, Cell> owed) {
        Map<String, Map.Entry<Entitlement, Cell>> rows = new LinkedHashMap<>();
        owed.entrySet().forEach(each -> rows.put(each.getKey().code(), each));
        return rows;
    }

    private Map<String, Integer> customers() {
        Field<String> level =
                DSL.coalesce(Standings.levelOf(ServedCustomers.ID), DSL.inline("")).as("level");
        var all =
                DSL.select(level)
                        .from(ServedCustomers.TABLE)
                        .where(ServedCustomers.served())
                        .asTable("graded");
        Field<String> graded = DSL.field(DSL.name("graded", "level"), String.class);
        Map<String, Integer> counted = new HashMap<>();
        db.select(graded, DSL.count())
                .from(all)
                .groupBy(graded)
                .forEach(row -> counted.put(row.value1(), row.value2()));
        return counted;
    }
}
