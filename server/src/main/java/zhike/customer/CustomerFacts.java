package zhike.customer;

import static zhike.customer.db.Tables.CARD;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.customer.field.FieldLabels;
import zhike.customer.list.CardAsked;
import zhike.platform.criteria.CriteriaContext;
import zhike.platform.criteria.CriteriaField;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What rules of the modules above may ask of a customer, in SQL and in memory. */
@Component
public class CustomerFacts {
    /**
     * @param asked in memory by its key
     * @param read its value in a statement on {@link #TABLE}; an array or JSON for many values
     * @param dictionary of its codes; null where it has none
     * @param known it is filled in, or customers of this kind do not have it
     */
    public record Fact(
            CriteriaField<Map<String, Object>> asked,
            Field<?> read,
            @Nullable String dictionary,
            Condition known) {}

    public static final Table<?> TABLE = CARD;
    public static final Field<Long> ID = CARD.ID;
    public static final Field<Long> OWNER = CARD.OWNER_ID;
    public static final Field<java.time.Instant> UPDATED_AT = CARD.UPDATED_AT;

    private final CardAsked asked;
    private final FieldLabels labels;

    CustomerFacts(CardAsked asked, FieldLabels labels) {
        this.asked = asked;
        this.labels = labels;
    }

    /** Neither removed nor merged away, and from outside the company. */
    public static Condition standing() {
        return CARD.REMOVED_AT.isNull().and(CARD.INTERNAL_UNIT.isNull());
    }

    public List<Fact> all() {
        return asked.facts();
    }

    public CriteriaContext context() {
        return asked.context();
    }

    public String label(String key, Locale locale) {
        return labels.of(key, locale);
    }
}
