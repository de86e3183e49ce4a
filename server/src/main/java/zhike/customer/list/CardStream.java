package zhike.customer.list;

import static zhike.customer.db.Tables.CARD;
import static zhike.identity.db.Tables.PERSON;
import static zhike.identity.db.Tables.UNIT;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import zhike.access.Viewer;
import zhike.customer.card.CardParts;
import zhike.customer.card.CardStore;
import zhike.customer.card.FieldScreen;
import zhike.platform.page.Cursor;

/** Any number of customers, page by page by key: memory stays bounded and no transaction stays open. */
@Component
public class CardStream {
    private static final int PAGE = 1_000;
    private final DSLContext db;
    private final CardStore cards;
    private final FieldScreen screen;

    CardStream(DSLContext db, CardStore cards, FieldScreen screen) {
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

    public void each(Viewer viewer, Condition wanted, CardSort sort, Taker taker) throws Exception {
        Cursor after = null;
        do {
            List<Record> page = page(wanted, sort, after);
            if (!page.isEmpty()) taker.take(page.stream().map(row -> row(viewer, row)).toList());
            after = page.size() < PAGE ? null : sort.key(page.getLast());
        } while (after != null);
    }

    private List<Record> page(Condition wanted, CardSort sort, @Nullable Cursor after) {
        return List.copyOf(db.select(CARD.fields()).select(PERSON.NAME, UNIT.NAME, CardParts.TAGS).from(CARD)
                .leftJoin(PERSON).on(PERSON.ID.eq(CARD.OWNER_ID)).join(UNIT).on(UNIT.ID.eq(CARD.UNIT_ID))
                .where(wanted).and(after == null ? DSL.noCondition() : sort.after(after)).orderBy(sort.order).limit(PAGE).fetch());
    }

    private CardRow row(Viewer viewer, Record row) {
        return new CardRow(row.get(CARD.ID), row.get(CARD.NUMBER), row.get(CARD.KIND), row.get(CARD.STAGE), row.get(CARD.QUALITY), row.get(PERSON.NAME), row.get(UNIT.NAME),
                CardParts.list(row, CardParts.TAGS).stream().map(tag -> String.valueOf(tag.get("name"))).toList(), row.get(CARD.CREATED_AT), row.get(CARD.UPDATED_AT),
                row.get(CARD.CONFIRMED_AT), screen.of(viewer, cards.state(row)));
    }
}
