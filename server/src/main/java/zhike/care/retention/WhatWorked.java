package zhike.care.retention;

import static zhike.care.db.Tables.RETENTION;
import static zhike.care.db.Tables.RETENTION_ACTION;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.platform.dictionary.Dictionaries;

import java.util.List;
import java.util.Locale;

/** Why customers wanted to leave, and which measures kept them. */
@Component
class WhatWorked {
    /**
     * @param kept cases that ended so
     */
    record Reason(String code, String label, int cases, int kept, int partly, int lost) {}

    /**
     * @param cases that took the measure
     * @param worked as it was judged
     * @param kept cases among them in which the customer stayed, in part or whole
     */
    record Measure(
            String reason,
            String reasonLabel,
            String code,
            String label,
            int cases,
            int worked,
            int kept) {}

    record Shown(List<Reason> reasons, List<Measure> measures) {}

    private final DSLContext db;
    private final Dictionaries dictionaries;

    WhatWorked(DSLContext db, Dictionaries dictionaries) {
        this.db = db;
        this.dictionaries = dictionaries;
    }

    Shown of(Viewer viewer, Locale locale) {
        Condition seen =
                RetentionReach.visibleTo(viewer, "retention.read")
                        .and(RETENTION.REASON.isNotNull());
        return new Shown(reasons(seen, locale), measures(seen, locale));
    }

    private List<Reason> reasons(Condition seen, Locale locale) {
        return db.select(
                        RETENTION.REASON,
                        DSL.count(),
                        count(RETENTION.RESULT.eq("kept")),
                        count(RETENTION.RESULT.eq("partly")),
                        count(RETENTION.RESULT.eq("lost")))
                .from(RETENTION)
                .where(seen)
                .groupBy(RETENTION.REASON)
                .orderBy(DSL.count().desc())
                .fetch(
                        row ->
                                new Reason(
                                        row.value1(),
                                        label("retention_reason", row.value1(), locale),
                                        row.value2(),
                                        row.value3(),
                                        row.value4(),
                                        row.value5()));
    }

    private List<Measure> measures(Condition seen, Locale locale) {
        return db.select(
                        RETENTION.REASON,
                        RETENTION_ACTION.WHAT,
                        DSL.countDistinct(RETENTION.ID),
                        count(RETENTION_ACTION.WORKED.eq("yes")),
                        DSL.countDistinct(RETENTION.ID)
                                .filterWhere(RETENTION.RESULT.in("kept", "partly")))
                .from(RETENTION_ACTION)
                .join(RETENTION)
                .on(RETENTION.ID.eq(RETENTION_ACTION.RETENTION_ID))
                .where(seen)
                .groupBy(RETENTION.REASON, RETENTION_ACTION.WHAT)
                .orderBy(RETENTION.REASON, DSL.countDistinct(RETENTION.ID).desc())
                .fetch(
                        row ->
                                new Measure(
                                        row.value1(),
                                        label("retention_reason", row.value1(), locale),
                                        row.value2(),
                                        label("retention_action", row.value2(), locale),
                                        row.value3(),
                                        row.value4(),
                                        row.value5()));
    }

    private String label(String dictionary, @Nullable String code, Locale locale) {
        return code == null ? "" : dictionaries.label(dictionary, code, locale);
    }

    private static Field<Integer> count(Condition which) {
        return DSL.count().filterWhere(which);
    }
}
