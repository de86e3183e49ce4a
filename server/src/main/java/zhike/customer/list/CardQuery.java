package zhike.customer.list;

import static zhike.customer.db.Tables.CARD;
import static zhike.customer.db.Tables.SEARCH;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import zhike.access.Viewer;
import zhike.customer.CustomerReach;
import zhike.platform.criteria.CriteriaJson;
import zhike.platform.criteria.CriteriaSql;
import zhike.platform.text.SearchQuery;

/** One condition from the viewer, the operation meant, the criteria and the text sought: the same for list, count, bulk and export. */
@Component
public class CardQuery {
    private final CardCatalogue catalogue;

    CardQuery(CardCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    public Condition of(Viewer viewer, String operation, @Nullable String criteria, @Nullable String text) {
        Condition wanted = CustomerReach.visibleTo(viewer, operation);
        if (criteria != null && !criteria.isBlank()) {
            var fields = catalogue.of(viewer);
            wanted = wanted.and(CriteriaSql.compile(CriteriaJson.read(criteria, fields), fields, catalogue.context(viewer)));
        }
        return text == null || text.isBlank() ? wanted : wanted.and(sought(text));
    }

    private static Condition sought(String text) {
        SearchQuery query = SearchQuery.parse(text);
        if (query.isEmpty()) return DSL.falseCondition();
        return CARD.ID.in(DSL.select(SEARCH.CARD_ID).from(SEARCH).where(DSL.condition("{0} @@ {1}::tsquery", SEARCH.TOKENS, DSL.val(query.tsquery()))));
    }
}
