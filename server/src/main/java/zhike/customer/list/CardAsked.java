package zhike.customer.list;

import static zhike.customer.db.Tables.CARD;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.customer.CustomerFacts.Fact;
import zhike.customer.Customers;
import zhike.customer.field.CardField;
import zhike.customer.field.CardFields;
import zhike.platform.criteria.CodeRows;
import zhike.platform.criteria.CriteriaContext;
import zhike.platform.criteria.CriteriaField;
import zhike.platform.criteria.SqlSide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The fields of the catalogue as rules ask them: by nobody in particular, and with their values.
 */
@Component
public class CardAsked {
    private final CardCatalogue catalogue;
    private final CardFields fields;

    CardAsked(CardCatalogue catalogue, CardFields fields) {
        this.catalogue = catalogue;
        this.fields = fields;
    }

    public List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        for (CriteriaField<?> field : catalogue.own(Customers.rule()))
            read(field).ifPresent(read -> facts.add(fact(field, read)));
        return facts;
    }

    public CriteriaContext context() {
        return catalogue.context(Customers.rule());
    }

    private Fact fact(CriteriaField<?> field, Field<?> read) {
        CardField card = fields.find(field.key());
        return new Fact(
                new CriteriaField<>(
                        field.key(),
                        field.type(),
                        field.label(),
                        field.sql(),
                        values -> values.get(field.key())),
                read,
                dictionary(field.key(), card),
                known(read, card));
    }

    private static Optional<Field<?>> read(CriteriaField<?> field) {
        return Optional.ofNullable(
                switch (field.sql()) {
                    case SqlSide.Column(Field<?> column) -> column;
                    case SqlSide.Sought(Field<?> column, var holding) -> column;
                    case CodeRows rows ->
                            DSL.array(
                                    DSL.select(rows.code())
                                            .from(rows.rows())
                                            .where(rows.belongs())
                                            .orderBy(rows.code()));
                    case SqlSide.Codes codes ->
                            DSL.field(
                                    "({0} -> {1})",
                                    JSONB.class, CARD.PROFILE, DSL.inline(field.key()));
                    // one of many names decides nothing about a customer
                    case SqlSide.Rows rows -> null;
                });
    }

    private static @Nullable String dictionary(String key, @Nullable CardField card) {
        if (card != null) return card.dictionary();
        return switch (key) {
            case "stage" -> "stage";
            case "kind" -> "card_kind";
            default -> null;
        };
    }

    private static Condition known(Field<?> read, @Nullable CardField card) {
        Condition known = read.isNotNull();
        if (card == null || card.appliesTo().equals("both")) return known;
        return known.or(CARD.KIND.ne(DSL.inline(card.appliesTo())));
    }
}
