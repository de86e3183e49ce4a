package zhike.grading.scheme;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import zhike.customer.CustomerFacts;
import zhike.customer.CustomerFacts.Fact;
import zhike.platform.criteria.CriteriaContext;
import zhike.platform.criteria.CriteriaField;
import zhike.platform.criteria.FieldCatalogue;
import zhike.platform.criteria.FieldType;
import zhike.trade.TradeFigures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a grade may depend on: the customer's file and what they bought and paid. */
@Component
public class FactCatalogue {
    /** Those who never traded have no row: they paid and bought nothing. */
    private static final List<Fact> TRADE =
            List.of(
                    amount("paid", FieldType.MONEY, TradeFigures.PAID),
                    amount("ordered", FieldType.MONEY, TradeFigures.ORDERED),
                    amount("orders", FieldType.NUMBER, TradeFigures.ORDERS.cast(BigDecimal.class)),
                    amount("months", FieldType.NUMBER, TradeFigures.MONTHS),
                    fact("first_order_on", FieldType.DATE, TradeFigures.FIRST_ORDER_ON),
                    fact("last_order_on", FieldType.DATE, TradeFigures.LAST_ORDER_ON),
                    fact("last_paid_on", FieldType.DATE, TradeFigures.LAST_PAID_ON));

    private final CustomerFacts customers;

    FactCatalogue(CustomerFacts customers) {
        this.customers = customers;
    }

    /** Of now: an administrator may make fields at any time. */
    public Facts now() {
        Map<String, Fact> all = new LinkedHashMap<>();
        TRADE.forEach(fact -> all.put(fact.asked().key(), fact));
        customers.all().forEach(fact -> all.putIfAbsent(fact.asked().key(), fact));
        return new Facts(all);
    }

    public CriteriaContext context() {
        return customers.context();
    }

    /** Customers with what they bought, to select from. */
    public static Table<? extends Record> from() {
        return CustomerFacts.TABLE
                .leftJoin(TradeFigures.TABLE)
                .on(TradeFigures.CUSTOMER.eq(CustomerFacts.ID));
    }

    static boolean ofTrade(String key) {
        return TRADE.stream().anyMatch(fact -> fact.asked().key().equals(key));
    }

    private static Fact amount(String key, FieldType type, Field<? extends Number> column) {
        return fact(key, type, DSL.coalesce(column, DSL.inline(0)));
    }

    private static Fact fact(String key, FieldType type, Field<?> column) {
        return new Fact(
                CriteriaField.of(
                        key, type, "grading.field." + key, column, values -> values.get(key)),
                column,
                null,
                DSL.trueCondition());
    }

    /** The fields as they were at a moment. */
    public static final class Facts {
        private final Map<String, Fact> all;
        private final FieldCatalogue<Map<String, Object>> fields;

        Facts(Map<String, Fact> all) {
            this.all = all;
            List<CriteriaField<Map<String, Object>>> asked = new ArrayList<>();
            all.values().forEach(fact -> asked.add(fact.asked()));
            this.fields = FieldCatalogue.of(asked);
        }

        public Collection<Fact> all() {
            return all.values();
        }

        public FieldCatalogue<Map<String, Object>> fields() {
            return fields;
        }

        public boolean has(String key) {
            return all.containsKey(key);
        }

        public Fact get(String key) {
            return Objects.requireNonNull(all.get(key), key);
        }

        /** What a rule asked of a customer, as JSON by field; what is not known is left out. */
        public Field<JSONB> sheet(Collection<String> keys) {
            List<Field<?>> parts = new ArrayList<>();
            for (String key : keys) {
                parts.add(DSL.inline(key));
                parts.add(get(key).read());
            }
            return DSL.field(
                    "jsonb_strip_nulls(jsonb_build_object({0}))",
                    JSONB.class,
                    parts.isEmpty() ? DSL.sql("") : DSL.list(parts.toArray(Field[]::new)));
        }

        /** Everything that is asked of the file is filled in. */
        public Condition known(Collection<String> keys) {
            return DSL.and(keys.stream().map(key -> get(key).known()).toList());
        }
    }
}
