package zhike.lead.gathering;

import static zhike.lead.db.Tables.INVITATION;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import zhike.customer.Customers;
import zhike.lead.contact.ContactKeeping;
import zhike.lead.db.tables.records.GatheringRecord;
import zhike.lead.db.tables.records.InvitationRecord;
import zhike.platform.language.Texts;
import zhike.promise.PromiseDraft;
import zhike.promise.Promises;
import zhike.promise.Promising;
import zhike.promise.Proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Who came is spoken to afterwards: the customer's owner owes it, of an unowned one the host. A
 * contact that is recorded keeps it.
 */
@Component
class FollowUps {
    private static final String KIND = "gathering.follow-up";
    private final DSLContext db;
    private final Customers customers;
    private final Promising promising;
    private final Promises promises;
    private final Texts texts;

    FollowUps(
            DSLContext db,
            Customers customers,
            Promising promising,
            Promises promises,
            Texts texts) {
        this.db = db;
        this.customers = customers;
        this.promising = promising;
        this.promises = promises;
        this.texts = texts;
    }

    /**
     * One for each customer.
     *
     * @return how many
     */
    int owe(GatheringRecord gathering, List<InvitationRecord> came) {
        if (came.isEmpty()) return 0;
        Map<Long, InvitationRecord> byCard = new LinkedHashMap<>();
        came.forEach(guest -> byCard.putIfAbsent(guest.getCardId(), guest));
        Collection<InvitationRecord> guests = byCard.values();
        Map<Long, Long> owners = customers.ownersOf(byCard.keySet());
        List<PromiseDraft> drafts = new ArrayList<>();
        for (InvitationRecord guest : guests)
            drafts.add(
                    new PromiseDraft(
                            KIND,
                            InvitationSubject.of(guest.getId()),
                            guest.getCardId(),
                            owners.getOrDefault(guest.getCardId(), gathering.getHostId()),
                            null,
                            null,
                            Map.of("title", gathering.getTitle())));
        List<Long> made = promising.offer(KIND, drafts);
        if (made.isEmpty()) return 0;
        db.execute(
                "update lead.invitation i set follow_up_id = t.promise from unnest({0}, {1}) as t"
                        + " (id, promise) where i.id = t.id",
                DSL.val(guests.stream().map(InvitationRecord::getId).toArray(Long[]::new)),
                DSL.val(made.toArray(Long[]::new)));
        return made.size();
    }

    /** That material went out is no talk with them. */
    @EventListener
    void contacted(ContactKeeping.Made made) {
        if (made.way().equals("material")) return;
        List<Long> owed =
                db.select(INVITATION.FOLLOW_UP_ID)
                        .from(INVITATION)
                        .where(INVITATION.CARD_ID.eq(made.card()))
                        .and(INVITATION.FOLLOW_UP_ID.isNotNull())
                        .fetch(INVITATION.FOLLOW_UP_ID);
        if (!owed.isEmpty())
            promises.keep(
                    owed,
                    Proof.note(texts.get(Locale.SIMPLIFIED_CHINESE, "lead.way." + made.way())));
    }
}
