package zhike.lead.contact;

import static zhike.lead.db.Tables.FIRST_CONTACT;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.Customers;
import zhike.identity.Named;
import zhike.identity.Names;
import zhike.platform.error.Refusal;
import zhike.promise.PromiseTimes;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** How one customer stands: whether anybody has been in touch, and how many cold calls are left. */
@Component
class CardContact {
    /**
     * @param state {@code none} where nobody owes it, {@code waiting}, {@code made}
     */
    record Shown(
            String state,
            @Nullable Named owner,
            @Nullable Instant due,
            int daysLeft,
            boolean broken,
            @Nullable Long promiseId,
            @Nullable Instant contactedAt,
            @Nullable Named contactedBy,
            @Nullable String way,
            int coldMade,
            int coldLeft,
            boolean canHand) {}

    private final DSLContext db;
    private final Customers customers;
    private final PromiseTimes times;
    private final ContactList list;
    private final ColdCalls cold;

    CardContact(
            DSLContext db,
            Customers customers,
            PromiseTimes times,
            ContactList list,
            ColdCalls cold) {
        this.db = db;
        this.customers = customers;
        this.times = times;
        this.list = list;
        this.cold = cold;
    }

    Shown of(Viewer viewer, long card) {
        if (customers.all(viewer, "customer.read", Set.of(card)).isEmpty())
            throw Refusal.missing("customer");
        boolean canHand = !customers.all(viewer, "customer.assign", Set.of(card)).isEmpty();
        var row =
                db.select(FIRST_CONTACT.fields())
                        .select(
                                Names.ofPerson(FIRST_CONTACT.OWNER_ID).as("owner_name"),
                                Names.ofPerson(FIRST_CONTACT.CONTACTED_BY).as("by_name"))
                        .from(FIRST_CONTACT)
                        .where(FIRST_CONTACT.CARD_ID.eq(card))
                        .fetchOne();
        int made = cold.made(card);
        int left = cold.left(card);
        if (row == null
                || row.get(FIRST_CONTACT.CONTACTED_AT) == null
                        && row.get(FIRST_CONTACT.RELEASED_AT) != null)
            return new Shown(
                    "none", null, null, 0, false, null, null, null, null, made, left, false);
        var found = row.into(FIRST_CONTACT);
        PromiseTimes.Time time = times.of(List.of(found.getPromiseId())).get(found.getPromiseId());
        Long by = found.getContactedBy();
        boolean waiting = found.getContactedAt() == null;
        return new Shown(
                waiting ? "waiting" : "made",
                new Named(found.getOwnerId(), row.get("owner_name", String.class)),
                time == null ? null : time.due(),
                time == null ? 0 : list.days(time.due()),
                found.getBrokenAt() != null,
                found.getPromiseId(),
                found.getContactedAt(),
                by == null ? null : new Named(by, row.get("by_name", String.class)),
                found.getWay(),
                made,
                left,
                waiting && canHand);
    }
}
