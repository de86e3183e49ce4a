package zhike.customer.list;

import static zhike.customer.db.Tables.CARD;
import static zhike.customer.db.Tables.SEARCH;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.CustomerReach;
import zhike.customer.search.SearchBounds;
import zhike.customer.search.SearchParts;
import zhike.platform.criteria.CriteriaJson;
import zhike.platform.criteria.CriteriaSql;
import zhike.platform.error.Refusal;
import zhike.platform.postgres.PlannedEachTime;
import zhike.platform.text.SearchQuery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One condition from the viewer, the operation meant, the criteria and the text sought: the same
 * for list, count, bulk and export.
 */
@Component
class CardQuery {
    /**
     * Of customers with something closed to the viewer that may be why they were found, so many are
     * looked at; where there are more the viewer is told, for nobody would notice those left out.
     */
    private static final int MOST_LOOKED_AT = 10_000;

    private static final int AT_ONCE = 1_000;

    private final DSLContext db;
    private final CardCatalogue catalogue;
    private final SearchParts parts;

    CardQuery(DSLContext db, CardCatalogue catalogue, SearchParts parts) {
        this.db = PlannedEachTime.of(db);
        this.catalogue = catalogue;
        this.parts = parts;
    }

    public Condition of(
            Viewer viewer, String operation, @Nullable String criteria, @Nullable String text) {
        Condition wanted = CustomerReach.visibleTo(viewer, operation);
        if (criteria != null && !criteria.isBlank()) {
            var fields = catalogue.of(viewer);
            wanted =
                    wanted.and(
                            CriteriaSql.compile(
                                    CriteriaJson.read(criteria, fields),
                                    fields,
                                    catalogue.context(viewer)));
        }
        return text == null || text.isBlank() ? wanted : wanted.and(sought(viewer, wanted, text));
    }

    private Condition sought(Viewer viewer, Condition wanted, String text) {
        SearchQuery query = SearchQuery.parse(text);
        if (query.isEmpty()) return DSL.falseCondition();
        Condition tokens =
                CARD.ID.in(
                        DSL.select(SEARCH.CARD_ID)
                                .from(SEARCH)
                                .where(
                                        DSL.condition(
                                                "{0} @@ {1}::tsquery",
                                                SEARCH.TOKENS, DSL.val(query.tsquery()))));
        parts.noteProbes(viewer, text);
        Condition unclosed = SearchBounds.unclosed(viewer, query);
        if (unclosed == null) return tokens;
        // the index knows no fields: where a closed one may be why it was found, its open ones must
        // be enough
        List<Long> doubtful =
                db.select(CARD.ID)
                        .from(CARD)
                        .where(wanted)
                        .and(tokens)
                        .andNot(unclosed)
                        .limit(MOST_LOOKED_AT + 1)
                        .fetch(CARD.ID);
        if (doubtful.size() > MOST_LOOKED_AT)
            throw Refusal.invalid("q", "customer.search.too-wide", Map.of("most", MOST_LOOKED_AT));
        List<Long> found = new ArrayList<>();
        for (int from = 0; from < doubtful.size(); from += AT_ONCE)
            found.addAll(
                    parts.found(
                            viewer,
                            text,
                            doubtful.subList(from, Math.min(from + AT_ONCE, doubtful.size()))));
        return tokens.and(unclosed.or(CARD.ID.eq(DSL.any(found.toArray(Long[]::new)))));
    }
}
