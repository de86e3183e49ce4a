package zhike.lead.contact;

import static zhike.lead.db.Tables.FIRST_CONTACT;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import zhike.customer.CustomerEvent;
import zhike.customer.Customers;
import zhike.lead.LeadSettings;
import zhike.lead.db.tables.records.FirstContactRecord;
import zhike.platform.setting.SettingGroup;
import zhike.platform.setting.Settings;
import zhike.platform.subject.Subject;
import zhike.promise.PromiseDraft;
import zhike.promise.PromiseTimes;
import zhike.promise.Promises;
import zhike.promise.Promising;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Whoever gets a customer that nobody has been in touch with yet owes the first contact, however
 * many customers there are: one set of statements for all of them.
 */
@Component
class ContactWatch {
    private final DSLContext db;
    private final Clock clock;
    private final Customers customers;
    private final PromiseTimes times;
    private final Promising promising;
    private final Promises promises;
    private final Settings settings;
    private final SettingGroup<LeadSettings> group;

    ContactWatch(
            DSLContext db,
            Clock clock,
            Customers customers,
            PromiseTimes times,
            Promising promising,
            Promises promises,
            Settings settings,
            SettingGroup<LeadSettings> group) {
        this.settings = settings;
        this.group = group;
        this.db = db;
        this.clock = clock;
        this.customers = customers;
        this.times = times;
        this.promising = promising;
        this.promises = promises;
    }

    @EventListener
    void opened(CustomerEvent.Opened opened) {
        // who moves in brings customers that are not new
        if (opened.imported() && !settings.get(group).imported()) return;
        owe(customers.ownersOfNew(opened.ids()));
    }

    @EventListener
    void given(CustomerEvent.Given given) {
        if (given.ownerId() == null) end(given.ids());
        else owe(customers.ownersOfNew(given.ids()));
    }

    @EventListener
    void removed(CustomerEvent.Removed removed) {
        end(removed.ids());
    }

    private void owe(Map<Long, Long> owners) {
        // a company that took the kind out of use wants none
        if (owners.isEmpty() || !times.inUse(ContactKeeping.KIND)) return;
        Map<Long, Long> owing = new HashMap<>(owners);
        List<Long> others = new ArrayList<>();
        for (FirstContactRecord row : rows(owners.keySet())) {
            boolean theirs = Objects.equals(owners.get(row.getCardId()), row.getOwnerId());
            if (row.getContactedAt() != null || theirs) owing.remove(row.getCardId());
            else others.add(row.getPromiseId());
        }
        release(others, "first-contact.handed-on");
        List<Long> cards = owing.keySet().stream().sorted().toList();
        List<Long> made =
                promising.make(
                        cards.stream()
                                .map(card -> draft(card, Objects.requireNonNull(owing.get(card))))
                                .toList());
        keep(cards, cards.stream().map(owing::get).toList(), made);
    }

    private static PromiseDraft draft(long card, long owner) {
        return new PromiseDraft(
                ContactKeeping.KIND,
                new Subject("customer", card),
                card,
                owner,
                null,
                null,
                Map.of());
    }

    private void keep(List<Long> cards, List<Long> owners, List<Long> promised) {
        Instant now = clock.instant();
        db.execute(
                "insert into lead.first_contact (card_id, owner_id, promise_id, from_at) select c,"
                        + " o, p, {0} from unnest({1}, {2}, {3}) as t (c, o, p) on conflict"
                        + " (card_id) do update set owner_id = excluded.owner_id, promise_id ="
                        + " excluded.promise_id, from_at = excluded.from_at, broken_at = null,"
                        + " released_at = null, hand_on = false",
                DSL.val(now),
                DSL.val(cards.toArray(Long[]::new)),
                DSL.val(owners.toArray(Long[]::new)),
                DSL.val(promised.toArray(Long[]::new)));
    }

    /** Nobody owes it any more; what was made stays on record. */
    private void end(Collection<Long> ids) {
        List<FirstContactRecord> owed =
                rows(ids).stream().filter(row -> row.getContactedAt() == null).toList();
        release(
                owed.stream().map(FirstContactRecord::getPromiseId).toList(),
                "first-contact.no-owner");
        db.deleteFrom(FIRST_CONTACT)
                .where(
                        FIRST_CONTACT.CARD_ID.in(
                                owed.stream().map(FirstContactRecord::getCardId).toList()))
                .and(FIRST_CONTACT.CONTACTED_AT.isNull())
                .execute();
    }

    private void release(List<Long> promised, String why) {
        if (!promised.isEmpty()) promises.release(promised, why);
    }

    /** Not locked: promises are locked before their lines, as by the clock that breaks them. */
    private List<FirstContactRecord> rows(Collection<Long> ids) {
        return db.selectFrom(FIRST_CONTACT)
                .where(FIRST_CONTACT.CARD_ID.eq(DSL.any(ids.toArray(Long[]::new))))
                .orderBy(FIRST_CONTACT.CARD_ID)
                .fetch();
    }
}
