package zhike.lead.sending;

import static zhike.lead.db.Tables.SENDING;
import static zhike.lead.db.Tables.SENDING_ITEM;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.Customers;
import zhike.identity.Named;
import zhike.identity.Names;
import zhike.lead.db.tables.records.SendingRecord;
import zhike.platform.error.Refusal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a customer was sent, the latest first, and how often it was opened. */
@Component
class SendingList {
    private static final int MOST = 100;

    record Item(int no, String title, int version, int opens, @Nullable Instant openedAt) {}

    /**
     * @param link the path that opens it without an account; null where there is none, or no more
     */
    record Shown(
            long id,
            String way,
            @Nullable String contactName,
            @Nullable String note,
            Instant sentAt,
            Named by,
            int opens,
            @Nullable Instant openedAt,
            @Nullable Instant receivedAt,
            @Nullable String receivedNote,
            @Nullable String link,
            List<Item> items) {}

    private final DSLContext db;
    private final Clock clock;
    private final Customers customers;
    private final SendingLetter letter;

    SendingList(DSLContext db, Clock clock, Customers customers, SendingLetter letter) {
        this.db = db;
        this.clock = clock;
        this.customers = customers;
        this.letter = letter;
    }

    List<Shown> of(Viewer viewer, long card) {
        if (customers.all(viewer, "customer.read", Set.of(card)).isEmpty())
            throw Refusal.missing("customer");
        var rows =
                db.select(SENDING.fields())
                        .select(Names.ofPerson(SENDING.BY_PERSON).as("by_name"))
                        .from(SENDING)
                        .where(SENDING.CARD_ID.eq(card))
                        .orderBy(SENDING.ID.desc())
                        .limit(MOST)
                        .fetch();
        Map<Long, List<Item>> items = items(rows.getValues(SENDING.ID));
        return rows.map(
                row ->
                        shown(
                                viewer,
                                row.into(SENDING),
                                row.get("by_name", String.class),
                                items.getOrDefault(row.get(SENDING.ID), List.of())));
    }

    private Shown shown(Viewer viewer, SendingRecord row, String by, List<Item> items) {
        boolean open = row.getLinkUntil() != null && row.getLinkUntil().isAfter(clock.instant());
        return new Shown(
                row.getId(),
                row.getWay(),
                Customers.showsPeople(viewer) ? row.getContactName() : null,
                row.getNote(),
                row.getSentAt(),
                new Named(row.getByPerson(), by),
                row.getOpens(),
                row.getOpenedAt(),
                row.getReceivedAt(),
                row.getReceivedNote(),
                open ? letter.path(row) : null,
                items);
    }

    private Map<Long, List<Item>> items(List<Long> sendings) {
        return db.selectFrom(SENDING_ITEM)
                .where(SENDING_ITEM.SENDING_ID.in(sendings))
                .orderBy(SENDING_ITEM.NO)
                .fetchGroups(
                        SENDING_ITEM.SENDING_ID,
                        row ->
                                new Item(
                                        row.get(SENDING_ITEM.NO),
                                        row.get(SENDING_ITEM.TITLE),
                                        row.get(SENDING_ITEM.VERSION_NO),
                                        row.get(SENDING_ITEM.OPENS),
                                        row.get(SENDING_ITEM.OPENED_AT)));
    }
}
