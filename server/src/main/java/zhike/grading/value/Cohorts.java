package zhike.grading.value;

import static zhike.grading.db.Tables.WORTH;

import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Of those who first bought in the same period, how many bought again in each one after it. */
@Component
class Cohorts {
    static final int MOST = 24;

    /**
     * @param from first day of the period in which they came
     * @param bought how many bought in that period, the next one and so on, up to now
     */
    record Cohort(LocalDate from, int customers, List<Integer> bought) {}

    record Picture(int periodMonths, List<Cohort> cohorts) {}

    private final WorthSet set;

    Cohorts(WorthSet set) {
        this.set = set;
    }

    /** The latest 24. */
    Picture of(Viewer viewer, WorthAsk ask) {
        ValueSettings settings = set.settings();
        Field<LocalDate> from = start(settings);
        Field<Integer> after = DSL.field(DSL.name("k", "k"), Integer.class);
        var periods =
                DSL.table(
                        "lateral generate_series(0, least({0} - 1, {1})) as k(k)",
                        WORTH.ELAPSED, DSL.inline(MOST - 1));
        Map<LocalDate, List<Integer>> bought = new TreeMap<>();
        set.db()
                .select(
                        from,
                        after,
                        DSL.field(
                                "sum(({0} >> {1}) & 1)::int", Integer.class, WORTH.PERIODS, after))
                .from(set.within(viewer, ask), periods)
                .where(WORTH.FIRST_ON.isNotNull())
                .and(set.which(viewer, ask))
                .groupBy(from, after)
                .orderBy(from.desc(), after)
                .forEach(
                        row ->
                                bought.computeIfAbsent(row.value1(), any -> new ArrayList<>())
                                        .add(row.value3()));
        List<Cohort> cohorts =
                bought.entrySet().stream()
                        .map(
                                one ->
                                        new Cohort(
                                                one.getKey(),
                                                one.getValue().getFirst(),
                                                one.getValue()))
                        .toList();
        return new Picture(
                settings.periodMonths(),
                cohorts.subList(Math.max(0, cohorts.size() - MOST), cohorts.size()));
    }

    /** First day of the period of the first purchase, as periods lie in the calendar. */
    static Field<LocalDate> start(ValueSettings settings) {
        return DSL.field(
                "make_date({1} * ((extract(year from {0}) * 12 + extract(month from {0}) - 1)::int"
                    + " / {1}) / 12, {1} * ((extract(year from {0}) * 12 + extract(month from {0})"
                    + " - 1)::int / {1}) % 12 + 1, 1)",
                LocalDate.class, WORTH.FIRST_ON, DSL.inline(settings.periodMonths()));
    }
}
