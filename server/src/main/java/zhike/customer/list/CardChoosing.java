package zhike.customer.list;

import static zhike.customer.db.Tables.CARD;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.platform.error.Refusal;

import java.util.List;
import java.util.Map;

/**
 * From a choice to a condition that begins with the reach of the operation that is to be done,
 * never only of reading.
 */
@Component
public class CardChoosing {
    private final CardQuery query;
    private final Views views;

    CardChoosing(CardQuery query, Views views) {
        this.query = query;
        this.views = views;
    }

    public Condition condition(Viewer viewer, String operation, CardChoice choice) {
        Condition wanted = query.of(viewer, operation, criteria(viewer, choice), choice.q());
        List<Long> ids = choice.ids();
        if (ids == null) return wanted;
        if (ids.size() > CardChoice.MOST_IDS)
            throw Refusal.invalid(
                    "ids", "customer.choice.too-many", Map.of("most", CardChoice.MOST_IDS));
        return wanted.and(CARD.ID.eq(DSL.any(ids.toArray(Long[]::new))));
    }

    /** Those within reach of the operation that meet criteria as they are stored. */
    public Condition meeting(Viewer viewer, String operation, @Nullable String criteria) {
        return query.of(viewer, operation, criteria, null);
    }

    public CardSort sort(Viewer viewer, CardChoice choice) {
        Views.Saved saved = saved(viewer, choice);
        return CardSort.of(
                viewer, choice.sort() == null && saved != null ? saved.sort() : choice.sort());
    }

    /** As text, for the trail too; null where nothing narrows. */
    public @Nullable String criteria(Viewer viewer, CardChoice choice) {
        if (choice.criteria() != null && !choice.criteria().isNull())
            return choice.criteria().isString()
                    ? choice.criteria().asString()
                    : choice.criteria().toString();
        Views.Saved saved = saved(viewer, choice);
        return saved == null ? null : saved.criteriaText();
    }

    private Views.@Nullable Saved saved(Viewer viewer, CardChoice choice) {
        return choice.view() == null ? null : views.find(viewer, choice.view());
    }
}
