package zhike.lead.gathering;

import static zhike.lead.db.Tables.INVITATION;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.Customers;
import zhike.identity.Named;
import zhike.identity.Names;
import zhike.lead.db.tables.records.GatheringRecord;
import zhike.lead.db.tables.records.InvitationRecord;
import zhike.messaging.Outbox;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The guests of a gathering whose customers are within reach, in the order of their inviting. */
@Component
class GuestList {
    /**
     * @param guest null where none is known, or names are closed to the viewer
     * @param letter what became of the latest: {@code waiting}, {@code sent}, {@code failed}…
     * @param repliedBy null: they themselves
     * @param link the path of their page; null once it is over, or to who may not invite
     */
    record Guest(
            long id,
            Customers.Known customer,
            @Nullable Named owner,
            @Nullable Long contactId,
            @Nullable String guest,
            boolean walkIn,
            Instant invitedAt,
            @Nullable Instant mailedAt,
            @Nullable String letter,
            int opens,
            @Nullable Instant openedAt,
            @Nullable String reply,
            int persons,
            boolean waiting,
            @Nullable Instant repliedAt,
            @Nullable Named repliedBy,
            @Nullable String note,
            @Nullable Boolean came,
            int camePersons,
            @Nullable String link) {}

    private static final Field<String> LETTER =
            Outbox.stateOf(INVITATION.LETTER_ID).as("letter_state");
    private static final Field<String> REPLIER =
            Names.ofPerson(INVITATION.REPLIED_BY).as("replier");
    private final DSLContext db;
    private final GatheringReading reading;
    private final Customers customers;
    private final GuestLetter letters;

    GuestList(DSLContext db, GatheringReading reading, Customers customers, GuestLetter letters) {
        this.db = db;
        this.reading = reading;
        this.customers = customers;
        this.letters = letters;
    }

    Page<Guest> page(
            Viewer viewer, long id, GuestFilter filter, @Nullable String cursor, int limit) {
        GatheringRecord gathering = reading.require(viewer, id);
        boolean links =
                !List.of("closed", "cancelled").contains(gathering.getState())
                        && reading.may(viewer, GatheringReach.INVITE, id);
        Cursor after = Cursor.read(cursor, 1);
        Table<?> cards = customers.searched(viewer, "customer.read", filter.q(), "c");
        Field<Long> owner = Objects.requireNonNull(cards.field("owner_id", Long.class));
        List<Record> rows =
                List.copyOf(
                        db.select(INVITATION.fields())
                                .select(LETTER, REPLIER, Names.ofPerson(owner).as("owner_name"))
                                .from(INVITATION)
                                .join(cards)
                                .on(
                                        Objects.requireNonNull(cards.field("id", Long.class))
                                                .eq(INVITATION.CARD_ID))
                                .where(INVITATION.GATHERING_ID.eq(id))
                                .and(filter.condition(owner))
                                .and(
                                        after == null
                                                ? DSL.noCondition()
                                                : INVITATION.ID.gt(after.number(0)))
                                .orderBy(INVITATION.ID)
                                .limit(limit + 1)
                                .fetch());
        Page<Record> page = Page.of(rows, limit, last -> Cursor.of(last.get(INVITATION.ID)));
        Map<Long, Customers.Known> known =
                customers.all(
                        viewer,
                        "customer.read",
                        page.items().stream().map(row -> row.get(INVITATION.CARD_ID)).toList());
        List<Guest> guests =
                page.items().stream()
                        .filter(row -> known.containsKey(row.get(INVITATION.CARD_ID)))
                        .map(
                                row ->
                                        guest(
                                                viewer,
                                                row,
                                                Objects.requireNonNull(
                                                        known.get(row.get(INVITATION.CARD_ID))),
                                                links ? gathering.getEndsAt() : null))
                        .toList();
        return new Page<>(guests, page.next());
    }

    private Guest guest(
            Viewer viewer, Record found, Customers.Known customer, @Nullable Instant ends) {
        InvitationRecord row = found.into(INVITATION);
        Long owner = customer.ownerId();
        Long by = row.getRepliedBy();
        return new Guest(
                row.getId(),
                customer,
                owner == null ? null : new Named(owner, found.get("owner_name", String.class)),
                row.getContactId(),
                Customers.showsPeople(viewer) ? row.getGuest() : null,
                row.getWalkIn(),
                row.getInvitedAt(),
                row.getMailedAt(),
                found.get(LETTER),
                row.getOpens(),
                row.getOpenedAt(),
                row.getReply(),
                row.getPersons(),
                row.getWaitingAt() != null,
                row.getRepliedAt(),
                by == null ? null : new Named(by, found.get(REPLIER)),
                row.getNote(),
                row.getCame(),
                row.getCamePersons(),
                ends == null || row.getWalkIn() ? null : letters.path(ends, row));
    }
}
