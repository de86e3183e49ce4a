package zhike.grading.promotion;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.FieldRule;
import zhike.access.Viewer;
import zhike.customer.Customers;
import zhike.grading.scheme.FactWords;
import zhike.grading.scheme.Rules;
import zhike.grading.scheme.Scheme;
import zhike.grading.standing.CustomerShown;
import zhike.grading.standing.LevelShown;
import zhike.platform.language.Texts;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;
import zhike.platform.postgres.PlannedEachTime;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Who is near to the next level and what is missing, the nearest first. */
@Component
class PromotionList {
    /**
     * @param missing in the reader's words, such as "再缴 300 元"
     * @param gap in the unit of the field
     */
    record Line(
            CustomerShown customer,
            LevelShown level,
            LevelShown next,
            String field,
            BigDecimal gap,
            String missing) {}

    private final DSLContext db;
    private final Rules rules;
    private final NearStatement statement;
    private final Customers customers;
    private final FactWords words;
    private final Texts texts;

    PromotionList(
            DSLContext db,
            Rules rules,
            NearStatement statement,
            Customers customers,
            FactWords words,
            Texts texts) {
        this.db = PlannedEachTime.of(db);
        this.rules = rules;
        this.statement = statement;
        this.customers = customers;
        this.words = words;
        this.texts = texts;
    }

    Page<Line> page(
            Viewer viewer, Scheme scheme, @Nullable String cursor, int limit, Locale locale) {
        Cursor after = Cursor.read(cursor, 3);
        var parts = statement.of(viewer, scheme, rules.of(scheme.method(), scheme.definition()));
        if (parts.isEmpty()) return new Page<>(List.of(), null);
        Table<?> near = joined(parts).asTable("near");
        List<Record> rows =
                List.copyOf(
                        db.select()
                                .from(near)
                                .where(behind(after))
                                .orderBy(
                                        NearStatement.SHARE,
                                        NearStatement.CUSTOMER,
                                        NearStatement.CLAUSE)
                                .limit(limit + 1)
                                .fetch());
        Page<Record> page =
                Page.of(
                        rows,
                        limit,
                        last ->
                                Cursor.of(
                                        last.get(NearStatement.SHARE).toPlainString(),
                                        last.get(NearStatement.CUSTOMER),
                                        last.get(NearStatement.CLAUSE)));
        Map<Long, Customers.Known> known =
                customers.all(
                        viewer,
                        "grade.read",
                        page.items().stream()
                                .map(row -> row.get(NearStatement.CUSTOMER))
                                .distinct()
                                .toList());
        return page.map(row -> line(viewer, scheme, row, known, locale));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Select<?> joined(List<Select<? extends Record>> parts) {
        Select whole = parts.getFirst();
        for (Select part : parts.subList(1, parts.size())) whole = whole.unionAll(part);
        return whole;
    }

    private static Condition behind(@Nullable Cursor after) {
        if (after == null) return DSL.noCondition();
        BigDecimal share;
        try {
            share = new BigDecimal(after.string(0));
        } catch (NumberFormatException wrong) {
            throw zhike.platform.error.Refusal.invalid("cursor", "cursor.invalid");
        }
        return DSL.row(NearStatement.SHARE, NearStatement.CUSTOMER, NearStatement.CLAUSE)
                .gt(share, after.number(1), (int) after.number(2));
    }

    private Line line(
            Viewer viewer,
            Scheme scheme,
            Record row,
            Map<Long, Customers.Known> known,
            Locale locale) {
        int rank = row.get(NearStatement.RANK);
        String field = row.get(NearStatement.FIELD);
        boolean open = viewer.rule("customer", field) != FieldRule.HIDDEN;
        BigDecimal gap = row.get(NearStatement.GAP);
        return new Line(
                CustomerShown.of(known, row.get(NearStatement.CUSTOMER)),
                LevelShown.of(scheme, scheme.definition().level(rank + 1).code(), locale),
                LevelShown.of(scheme, scheme.definition().level(rank).code(), locale),
                field,
                gap,
                open ? missing(field, gap, locale) : texts.get(locale, "grading.closed"));
    }

    private String missing(String field, BigDecimal gap, Locale locale) {
        Map<String, Object> args =
                Map.of(
                        "gap",
                        FactWords.plain(gap),
                        "field",
                        field.equals("score") ? "" : words.label(field, locale));
        return texts.find(locale, "grading.missing." + field) == null
                ? texts.get(locale, "grading.missing.other", args)
                : texts.get(locale, "grading.missing." + field, args);
    }
}
