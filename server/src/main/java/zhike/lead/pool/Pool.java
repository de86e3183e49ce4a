package zhike.lead.pool;

import static zhike.lead.db.Tables.CLAIM;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.customer.CustomerOwners;
import zhike.customer.Customers;
import zhike.lead.LeadSettings;
import zhike.platform.error.Refusal;
import zhike.platform.language.Texts;
import zhike.platform.setting.SettingGroup;
import zhike.platform.setting.Settings;
import zhike.platform.trail.Trail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes a customer out of the pool for oneself, within the bounds, and gives it back. */
@Component
class Pool {
    private final DSLContext db;
    private final Clock clock;
    private final CustomerOwners owners;
    private final Customers customers;
    private final Settings settings;
    private final SettingGroup<LeadSettings> group;
    private final Texts texts;
    private final Trail trail;

    Pool(
            DSLContext db,
            Clock clock,
            CustomerOwners owners,
            Customers customers,
            Settings settings,
            SettingGroup<LeadSettings> group,
            Texts texts,
            Trail trail) {
        this.db = db;
        this.clock = clock;
        this.owners = owners;
        this.customers = customers;
        this.settings = settings;
        this.group = group;
        this.texts = texts;
        this.trail = trail;
    }

    /**
     * @throws Refusal {@code pool.taken} where somebody was quicker; or one of the bounds
     */
    @Transactional
    public void claim(Viewer viewer, long id) {
        // one claim of a person at a time, or two at once would both be the last that is allowed
        db.execute(
                "select pg_advisory_xact_lock(hashtext('lead.claim'), {0})",
                DSL.val((int) viewer.personId()));
        refuseBeyond(viewer, id);
        customers.require(viewer, "lead.claim", id);
        List<Long> taken =
                owners.give(
                        viewer,
                        "lead.claim",
                        Set.of(id),
                        viewer.personId(),
                        texts.get(viewer.locale(), "lead.claim.reason"));
        if (taken.isEmpty()) throw Refusal.conflict("pool.taken");
        db.insertInto(CLAIM, CLAIM.CARD_ID, CLAIM.PERSON_ID, CLAIM.AT)
                .values(id, viewer.personId(), clock.instant())
                .execute();
        trail.record("pool.claimed", "customer", id, null, Map.of());
    }

    @Transactional
    public void giveBack(Viewer viewer, long id, String reason) {
        owners.giveBack(viewer, id, reason);
        int ended =
                db.update(CLAIM)
                        .set(CLAIM.RETURNED_AT, clock.instant())
                        .set(CLAIM.REASON, reason)
                        .where(CLAIM.CARD_ID.eq(id))
                        .and(CLAIM.PERSON_ID.eq(viewer.personId()))
                        .and(CLAIM.RETURNED_AT.isNull())
                        .execute();
        if (ended == 0)
            db.insertInto(CLAIM, CLAIM.CARD_ID, CLAIM.PERSON_ID, CLAIM.RETURNED_AT, CLAIM.REASON)
                    .values(id, viewer.personId(), clock.instant(), reason)
                    .execute();
        trail.record("pool.returned", "customer", id, null, Map.of("reason", reason));
    }

    /** What is left of the bounds today. */
    int claimsLeft(Viewer viewer) {
        return Math.max(0, settings.get(group).claims() - today(viewer));
    }

    /** Those of them that the viewer gave back too lately to claim again. */
    List<Long> resting(Viewer viewer, Collection<Long> ids) {
        Instant rested = clock.instant().minus(Duration.ofDays(settings.get(group).rest()));
        return db.selectDistinct(CLAIM.CARD_ID)
                .from(CLAIM)
                .where(CLAIM.CARD_ID.in(ids))
                .and(CLAIM.PERSON_ID.eq(viewer.personId()))
                .and(CLAIM.RETURNED_AT.gt(rested))
                .orderBy(CLAIM.CARD_ID)
                .fetch(CLAIM.CARD_ID);
    }

    private void refuseBeyond(Viewer viewer, long id) {
        LeadSettings bounds = settings.get(group);
        if (today(viewer) >= bounds.claims())
            throw new Refusal(
                    Refusal.Kind.TOO_MANY, "pool.claims", Map.of("most", bounds.claims()));
        int held = customers.held(Set.of(viewer.personId())).getOrDefault(viewer.personId(), 0);
        if (held >= bounds.held())
            throw new Refusal(Refusal.Kind.CONFLICT, "pool.held", Map.of("most", bounds.held()));
        if (!resting(viewer, List.of(id)).isEmpty())
            throw new Refusal(Refusal.Kind.CONFLICT, "pool.rest", Map.of("days", bounds.rest()));
    }

    private int today(Viewer viewer) {
        Instant midnight = LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
        return db.fetchCount(CLAIM, CLAIM.PERSON_ID.eq(viewer.personId()), CLAIM.AT.ge(midnight));
    }
}
