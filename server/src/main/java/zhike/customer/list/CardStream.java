package zhike.customer.list;

import static zhike.customer.db.Tables.CARD;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.customer.CustomerTrait;
import zhike.customer.CustomerTraits;
import zhike.customer.card.CardParts;
import zhike.customer.card.CardStore;
import zhike.customer.card.FieldScreen;

import java.util.List;
import java.util.Map;

/** Any number of customers, a thousand at a time: memory stays bounded. */
@Component
public class CardStream {
    private static final int AT_ONCE = 1_000;
    private final DSLContext db;
    private final CardStore cards;
    private final FieldScreen screen;
    private final CustomerTraits traits;

    CardStream(DSLContext db, CardStore cards, FieldScreen screen, CustomerTraits traits) {
        this.traits = traits;
        this.db = db;
        this.cards = cards;
        this.screen = screen;
    }

    /** Takes the rows of one page. */
    public interface Taker {
        void take(List<CardRow> rows) throws Exception;
    }

    public long count(Condition wanted) {
        return db.fetchCount(CARD, wanted);
    }

    /**
     * One question, answered as the rows are taken: each is seen once, as they all were at the
     * beginning.
     */
    @Transactional(readOnly = true)
    public void each(Viewer viewer, Condition wanted, CardSort sort, Taker taker) throws Exception {
        var rows =
                db.select(CARD.fields())
                        .select(CardRegister.OWNER, CardRegister.UNIT, CardParts.TAGS)
                        .from(CARD)
                        .where(wanted)
                        .orderBy(sort.order);
        try (var cursor = rows.fetchSize(AT_ONCE).fetchLazy()) {
            for (var page = cursor.fetchNext(AT_ONCE);
                    !page.isEmpty();
                    page = cursor.fetchNext(AT_ONCE)) {
                var known = traits.of(viewer, page.getValues(CARD.ID), viewer.locale());
                taker.take(
                        page.map(
                                row ->
                                        row(
                                                viewer,
                                                row,
                                                known.getOrDefault(row.get(CARD.ID), Map.of()))));
            }
        }
    }

    private CardRow row(Viewer viewer, Record row, Map<String, CustomerTrait.Option> known) {
        return new CardRow(
                row.get(CARD.ID),
                row.get(CARD.NUMBER),
                row.get(CARD.KIND),
                row.get(CARD.STAGE),
                row.get(CARD.QUALITY),
                row.get(CardRegister.OWNER),
                row.get(CardRegister.UNIT),
                CardParts.list(row, CardParts.TAGS).stream()
                        .map(tag -> String.valueOf(tag.get("name")))
                        .toList(),
                row.get(CARD.CREATED_AT),
                row.get(CARD.UPDATED_AT),
                row.get(CARD.CONFIRMED_AT),
                screen.of(viewer, cards.state(row)),
                known);
    }
}
