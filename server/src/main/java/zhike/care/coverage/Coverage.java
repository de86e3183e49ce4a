package zhike.care.coverage;

import static zhike.care.db.Tables.OWED;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.care.owed.OwedFilter;
import zhike.care.owed.OwedReach;
import zhike.care.owed.ServiceNames;
import zhike.grading.Standings;
import zhike.identity.Named;
import zhike.identity.Staff;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** How much of what was promised was done: by service, grade and unit. */
@Component
class Coverage {
    /**
     * @param grade null: without one
     * @param open still to be done in time
     * @param hindered could not be sent
     */
    record Cell(
            String service,
            @org.jspecify.annotations.Nullable String grade,
            long unit,
            int kept,
            int late,
            int broken,
            int open,
            int hindered,
            int unserved) {}

    /** A row of the picture. */
    record Line(String code, String name) {}

    record Shown(
            List<Line> services,
            List<Standings.Level> levels,
            List<Named> units,
            List<Cell> cells) {}

    private final DSLContext db;
    private final ServiceNames names;
    private final Standings standings;
    private final Staff staff;

    Coverage(DSLContext db, ServiceNames names, Standings standings, Staff staff) {
        this.db = db;
        this.names = names;
        this.standings = standings;
        this.staff = staff;
    }

    Shown of(Viewer viewer, OwedFilter filter, Locale locale) {
        List<Cell> cells =
                db.select(
                                OWED.SERVICE,
                                OWED.GRADE,
                                OWED.UNIT_ID,
                                in("kept"),
                                in("late"),
                                in("broken"),
                                in("open"),
                                count(OWED.HINDRANCE.isNotNull()),
                                count(OWED.STATE.eq("open").and(OWED.OWNER_ID.isNull())))
                        .from(OWED)
                        .where(OwedReach.visibleTo(viewer))
                        .and(filter.condition())
                        .and(OWED.STATE.ne("released").or(OWED.HINDRANCE.isNotNull()))
                        .groupBy(OWED.SERVICE, OWED.GRADE, OWED.UNIT_ID)
                        .orderBy(OWED.SERVICE, OWED.GRADE, OWED.UNIT_ID)
                        .fetch(
                                row ->
                                        new Cell(
                                                row.value1(),
                                                row.value2(),
                                                row.value3(),
                                                row.value4(),
                                                row.value5(),
                                                row.value6(),
                                                row.value7(),
                                                row.value8(),
                                                row.value9()));
        return new Shown(lines(cells, locale), standings.levels(), units(cells), cells);
    }

    private List<Line> lines(List<Cell> cells, Locale locale) {
        Map<String, String> known = names.in(locale);
        return Stream.concat(known.keySet().stream(), cells.stream().map(Cell::service))
                .distinct()
                .filter(code -> cells.stream().anyMatch(cell -> cell.service().equals(code)))
                .map(code -> new Line(code, known.getOrDefault(code, code)))
                .toList();
    }

    private List<Named> units(List<Cell> cells) {
        Map<Long, String> known =
                staff.unitNames(cells.stream().map(Cell::unit).distinct().toList());
        return known.entrySet().stream()
                .map(each -> new Named(each.getKey(), each.getValue()))
                .sorted(java.util.Comparator.comparing(Named::id))
                .toList();
    }

    private static Field<Integer> in(String state) {
        return count(OWED.STATE.eq(DSL.inline(state)));
    }

    private static Field<Integer> count(org.jooq.Condition which) {
        return DSL.count().filterWhere(which);
    }
}
