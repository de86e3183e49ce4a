package zhike.care.owed;

import static zhike.care.db.Tables.OWED;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * Which of what is owed.
 *
 * @param from first day on which it is owed
 * @param to last day
 * @param grade code of a level; {@code none}: customers without one
 */
public record OwedFilter(
        LocalDate from,
        LocalDate to,
        @Nullable List<String> service,
        @Nullable String grade,
        @Nullable Long unit,
        @Nullable String state,
        @Nullable Long customer) {

    public Condition condition() {
        return OWED.FROM_ON
                .between(from, to)
                .and(any(service))
                .and(
                        grade == null
                                ? DSL.noCondition()
                                : grade.equals("none") ? OWED.GRADE.isNull() : OWED.GRADE.eq(grade))
                .and(unit == null ? DSL.noCondition() : OWED.UNIT_ID.eq(unit))
                .and(state == null ? DSL.noCondition() : OWED.STATE.eq(state))
                .and(customer == null ? DSL.noCondition() : OWED.CUSTOMER_ID.eq(customer));
    }

    private static Condition any(@Nullable List<String> services) {
        return services == null || services.isEmpty()
                ? DSL.noCondition()
                : OWED.SERVICE.in(services);
    }
}
