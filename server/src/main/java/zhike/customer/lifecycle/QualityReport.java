package zhike.customer.lifecycle;

import static zhike.customer.db.Tables.CARD;
import static zhike.customer.db.Tables.DUPLICATE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.CustomerReach;
import zhike.identity.Named;
import zhike.identity.Names;
import zhike.platform.error.Refusal;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** How good the files are, by person or by unit, within the viewer's reach; the worst first. */
@Component
class QualityReport {
    private static final int MOST = 1_000;

    /**
     * Means, in points: completeness of 60, freshness of 20, validity of 20; uniqueness is the
     * share in percent without an open double.
     */
    record Parts(double completeness, double freshness, double validity, double uniqueness) {}

    /**
     * @param person,unit the one that was asked by; neither for customers without an owner
     */
    record Line(
            @Nullable Named person,
            @Nullable Named unit,
            int cards,
            double score,
            Parts parts,
            int stale) {}

    private final DSLContext db;
    private final QualitySql sql;

    QualityReport(DSLContext db, QualitySql sql) {
        this.db = db;
        this.sql = sql;
    }

    List<Line> by(Viewer viewer, String by) {
        return switch (by) {
            case "person" ->
                    lines(viewer, CARD.OWNER_ID, Names::ofPerson, named -> named, named -> null);
            case "unit" ->
                    lines(viewer, CARD.UNIT_ID, Names::ofUnit, named -> null, named -> named);
            default -> throw Refusal.invalid("by", "customer.quality.by");
        };
    }

    private List<Line> lines(
            Viewer viewer,
            Field<Long> of,
            Function<Field<Long>, Field<String>> name,
            UnaryOperator<@Nullable Named> person,
            UnaryOperator<@Nullable Named> unit) {
        Table<?> cards =
                DSL.select(
                                of.as("of"),
                                CARD.QUALITY.as("score"),
                                sql.completeness().as("completeness"),
                                sql.freshness().as("freshness"),
                                sql.validity().as("validity"),
                                DSL.field(sql.stale()).as("stale"),
                                DSL.field(doubled()).as("doubled"))
                        .from(CARD)
                        .where(CustomerReach.visibleTo(viewer, "customer.read"))
                        .asTable("cards");
        Field<Long> whose = DSL.field("cards.of", Long.class);
        return db.select(
                        whose,
                        name.apply(whose),
                        DSL.count(),
                        mean("score"),
                        mean("completeness"),
                        mean("freshness"),
                        mean("validity"),
                        DSL.field(
                                "100.0 * count(*) filter (where not cards.doubled) / count(*)",
                                Double.class),
                        DSL.field("count(*) filter (where cards.stale)", Integer.class))
                .from(cards)
                .groupBy(whose)
                .orderBy(mean("score").asc(), DSL.count().desc())
                .limit(MOST)
                .fetch(
                        row -> {
                            Named named =
                                    row.value1() == null
                                            ? null
                                            : new Named(row.value1(), String.valueOf(row.value2()));
                            return new Line(
                                    person.apply(named),
                                    unit.apply(named),
                                    row.value3(),
                                    rounded(row.value4()),
                                    new Parts(
                                            rounded(row.value5()),
                                            rounded(row.value6()),
                                            rounded(row.value7()),
                                            rounded(row.value8())),
                                    row.value9());
                        });
    }

    /** Two plain sets instead of a look for each card. */
    private static Condition doubled() {
        return CARD.ID
                .in(DSL.select(DUPLICATE.LEFT_ID).from(DUPLICATE).where(DUPLICATE.STATE.eq("open")))
                .or(
                        CARD.ID.in(
                                DSL.select(DUPLICATE.RIGHT_ID)
                                        .from(DUPLICATE)
                                        .where(DUPLICATE.STATE.eq("open"))));
    }

    private static Field<Double> mean(String part) {
        return DSL.field("avg(cards." + part + ")", Double.class);
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
