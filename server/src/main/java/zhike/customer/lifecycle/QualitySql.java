package zhike.customer.lifecycle;

import static zhike.customer.db.Tables.CARD;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import zhike.customer.card.QualityScore;
import zhike.customer.card.StaleLimit;
import zhike.customer.field.CardField;
import zhike.customer.field.CardFields;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** The parts of the quality score as SQL, from the same points as the score of one file. */
@Component
class QualitySql {
    private final CardFields fields;
    private final StaleLimit limit;
    private final Clock clock;

    QualitySql(CardFields fields, StaleLimit limit, Clock clock) {
        this.fields = fields;
        this.limit = limit;
        this.clock = clock;
    }

    Field<Integer> completeness() {
        return DSL.when(CARD.KIND.eq("person"), completeness("person"))
                .otherwise(completeness("enterprise"));
    }

    Field<Integer> freshness() {
        Field<Long> age =
                DSL.field(
                        "floor(extract(epoch from ({0} - {1})) / 86400)::bigint",
                        Long.class, DSL.val(clock.instant()), CARD.CONFIRMED_AT);
        return DSL.field(
                "case when {0} <= {1} then {2} else greatest(0, {2} - {2} * ({0} - {1}) / {1})"
                        + " end::int",
                Integer.class,
                age,
                DSL.inline((long) limit.days()),
                DSL.inline((long) QualityScore.FRESH));
    }

    /**
     * What is left of the score; freshness may have faded by a point since the score was computed
     * last night.
     */
    Field<Integer> validity() {
        return DSL.field(
                "least({0}, greatest(0, {1} - {2} - {3}))::int",
                Integer.class,
                DSL.inline(QualityScore.VALID),
                CARD.QUALITY,
                completeness(),
                freshness());
    }

    Condition stale() {
        return CARD.CONFIRMED_AT.lt(clock.instant().minus(Duration.ofDays(limit.days())));
    }

    private Field<Integer> completeness(String kind) {
        Field<Integer> points = DSL.inline(0);
        for (Map.Entry<String, Integer> each : QualityScore.expected(kind).entrySet()) {
            Condition filled = DSL.falseCondition();
            for (String key : each.getKey().split("\\|"))
                filled = filled.or(filled(fields.require(key)));
            points =
                    points.plus(
                            DSL.when(filled, DSL.inline(each.getValue())).otherwise(DSL.inline(0)));
        }
        return points;
    }

    private static Condition filled(CardField field) {
        return field.column() != null
                ? field.column().isNotNull()
                : DSL.condition("({0} ->> {1}) is not null", CARD.PROFILE, DSL.inline(field.key()));
    }
}
