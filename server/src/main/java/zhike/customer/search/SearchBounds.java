package zhike.customer.search;

import static zhike.customer.db.Tables.CARD;
import static zhike.customer.db.Tables.CONTACT;
import static zhike.customer.db.Tables.POINT;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import zhike.access.FieldRule;
import zhike.access.Viewer;
import zhike.customer.card.ContactRules;
import zhike.customer.card.FoundBy;
import zhike.customer.card.PointRules;
import zhike.platform.text.SearchPart.Kind;
import zhike.platform.text.SearchQuery;

import java.util.ArrayList;
import java.util.List;

/** What the field rules leave of a search, as conditions on {@code customer.card}. */
public final class SearchBounds {
    private SearchBounds() {}

    /**
     * Where nothing that is closed to the viewer could have been found by this: on {@code
     * customer.card}; null when nothing that it reads is closed.
     */
    public static @Nullable Condition unclosed(Viewer viewer, SearchQuery query) {
        List<Condition> empty = new ArrayList<>();
        for (FoundBy each : FoundBy.ALL)
            if (!viewer.rule("customer", each.key()).shows() && query.reads(each.kind()))
                empty.add(each.column().isNull());
        if (!ContactRules.of(viewer, "name").shows() && query.reads(Kind.CONTACT))
            empty.add(without(CONTACT, CONTACT.CARD_ID, DSL.trueCondition()));
        Condition points = DSL.falseCondition();
        if (query.reads(Kind.MAIL)) points = points.or(POINT.KIND.eq("email"));
        if (query.reads(Kind.PHONE)) points = points.or(POINT.KIND.ne("email"));
        if (PointRules.any(viewer, rule -> !rule.shows()))
            empty.add(
                    without(
                            POINT,
                            POINT.CARD_ID,
                            points.and(PointRules.where(viewer, rule -> !rule.shows()))));
        return empty.isEmpty() ? null : DSL.and(empty);
    }

    /**
     * Where a number ends in the four digits that were typed, or is the whole one: on {@code
     * customer.card}; null when neither was typed. Of a masked number no more may be found.
     */
    static @Nullable Condition byNumber(Viewer viewer, TypedNumbers typed) {
        Condition number = DSL.falseCondition();
        if (typed.lastFour() != null)
            number = number.or(DSL.right(POINT.NORM, 4).eq(typed.lastFour()));
        if (!typed.norms().isEmpty()) number = number.or(POINT.NORM.collate("C").in(typed.norms()));
        if (typed.lastFour() == null && typed.norms().isEmpty()) return null;
        // as an array: the few numbers are looked up first, however many customers are in reach
        return CARD.ID.eq(
                DSL.any(
                        DSL.array(
                                DSL.select(POINT.CARD_ID)
                                        .from(POINT)
                                        .where(number)
                                        .and(POINT.KIND.ne("email"))
                                        .and(
                                                PointRules.where(
                                                        viewer,
                                                        rule -> rule != FieldRule.HIDDEN)))));
    }

    private static Condition without(Table<?> rows, Field<Long> card, Condition which) {
        return DSL.notExists(DSL.selectOne().from(rows).where(card.eq(CARD.ID)).and(which));
    }
}
