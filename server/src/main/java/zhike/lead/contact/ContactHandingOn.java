package zhike.lead.contact;

import static zhike.lead.db.Tables.FIRST_CONTACT;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import zhike.access.Reach;
import zhike.customer.CustomerOwners;
import zhike.identity.Acting;
import zhike.lead.LeadSettings;
import zhike.lead.db.tables.records.FirstContactRecord;
import zhike.lead.giving.NextCarrier;
import zhike.platform.language.Texts;
import zhike.platform.setting.SettingGroup;
import zhike.platform.setting.Settings;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Takes customers whose first contact is overdue from their owner, where the company wants that by
 * itself: to whoever then carries least in their territory, or to the pool. Any number of nodes may
 * do it at once.
 */
@Component
public class ContactHandingOn {
    private static final Logger log = LoggerFactory.getLogger(ContactHandingOn.class);
    private final DSLContext db;
    private final Settings settings;
    private final SettingGroup<LeadSettings> group;
    private final CustomerOwners owners;
    private final NextCarrier next;
    private final Texts texts;
    private final TransactionTemplate transaction;

    ContactHandingOn(
            DSLContext db,
            Settings settings,
            SettingGroup<LeadSettings> group,
            CustomerOwners owners,
            NextCarrier next,
            Texts texts,
            TransactionTemplate transaction) {
        this.db = db;
        this.settings = settings;
        this.group = group;
        this.owners = owners;
        this.next = next;
        this.texts = texts;
        this.transaction = transaction;
    }

    @Scheduled(cron = "${zhike.lead.hand-on:30 * * * * *}")
    public void look() {
        Acting.run(null, this::all);
    }

    private void all() {
        List<Long> waiting =
                db.select(FIRST_CONTACT.CARD_ID)
                        .from(FIRST_CONTACT)
                        .where(FIRST_CONTACT.HAND_ON)
                        .orderBy(FIRST_CONTACT.CARD_ID)
                        .fetch(FIRST_CONTACT.CARD_ID);
        for (long card : waiting) {
            try {
                transaction.executeWithoutResult(status -> one(card));
            } catch (RuntimeException e) {
                log.error("Customer {} was not handed on; it is tried again", card, e);
            }
        }
    }

    /** The card is locked first, then its promise, then its line: as whoever else gives does. */
    private void one(long card) {
        if (!Boolean.TRUE.equals(
                db.fetchValue(
                        "select pg_try_advisory_xact_lock(hashtext('lead.hand-on'), {0})",
                        DSL.val((int) card)))) return;
        FirstContactRecord row =
                db.selectFrom(FIRST_CONTACT)
                        .where(FIRST_CONTACT.CARD_ID.eq(card))
                        .and(FIRST_CONTACT.HAND_ON)
                        .fetchOne();
        if (row == null) return;
        owners.handByRule(
                card,
                row.getOwnerId(),
                taker(row),
                texts.get(Locale.SIMPLIFIED_CHINESE, "lead.first-contact.reason"));
        // where the company wants none any more, nobody has begun it anew
        db.update(FIRST_CONTACT)
                .set(FIRST_CONTACT.HAND_ON, false)
                .where(FIRST_CONTACT.CARD_ID.eq(card))
                .execute();
    }

    private @Nullable Long taker(FirstContactRecord row) {
        return settings.get(group).toPool()
                ? null
                : next.of(Map.of(row.getCardId(), row.getOwnerId()), Reach.ALL)
                        .get(row.getCardId());
    }
}
