package zhike.lead.gathering;

import static zhike.lead.db.Tables.INVITATION;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jooq.DSLContext;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.JsonNode;

import zhike.access.Viewer;
import zhike.customer.Addressees;
import zhike.customer.CustomerReach;
import zhike.customer.CustomerTimeline;
import zhike.lead.db.tables.records.GatheringRecord;
import zhike.lead.db.tables.records.InvitationRecord;
import zhike.platform.error.Refusal;
import zhike.platform.postgres.PlannedEachTime;
import zhike.platform.trail.Trail;

import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * Invites customers, as many as there are, in one statement: none twice, and none who wants no
 * marketing.
 */
@Component
class Inviting {
    /**
     * @param contacts whom of the customers, where not the one who comes first
     * @param all that really all within reach are meant where nothing narrows them
     */
    record Wanted(
            @Nullable @Size(max = 20_000) List<@NotNull Long> ids,
            @Nullable JsonNode criteria,
            @Nullable Long view,
            @Nullable @Size(max = 100) String q,
            @Nullable @Size(max = 20_000) List<@NotNull Long> contacts,
            @Nullable Boolean all) {
        Addressees.Choice choice() {
            return new Addressees.Choice(
                    ids, criteria, view, q, contacts, Boolean.TRUE.equals(all));
        }
    }

    /**
     * @param chosen within reach
     * @param already invited before
     * @param refused who want no marketing
     * @param invited who are invited now, or would be
     * @param addressed of those, whom a mail would find
     */
    record Outcome(int chosen, int already, int refused, int invited, int addressed) {}

    private static final String FRESH =
            """
            with chosen as materialized ({0}),
            fresh as (select c.* from chosen c where not c.refused and not exists (
                select 1 from lead.invitation i where i.gathering_id = {1} and i.card_id = c.id))\
            """;
    private static final String COUNTED =
            """
             select (select count(*)::int from chosen) as chosen,
                (select count(*)::int from chosen where refused) as refused,
                (select count(*)::int from fresh) as fresh,
                (select count(*)::int from fresh where addressed) as addressed\
            """;
    private final DSLContext db;
    private final GatheringStore store;
    private final Addressees addressees;
    private final CustomerTimeline timeline;
    private final Clock clock;
    private final Trail trail;

    Inviting(
            DSLContext db,
            GatheringStore store,
            Addressees addressees,
            CustomerTimeline timeline,
            Clock clock,
            Trail trail) {
        this.db = PlannedEachTime.of(db);
        this.store = store;
        this.addressees = addressees;
        this.timeline = timeline;
        this.clock = clock;
        this.trail = trail;
    }

    /** How it would come out; nothing is done. */
    @Transactional
    public Outcome preview(Viewer viewer, long gathering, Wanted wanted) {
        return outcome(db.fetchSingle(FRESH + COUNTED, chosen(viewer, wanted), DSL.val(gathering)));
    }

    /**
     * @throws Refusal where nothing says whom, or the gathering is over
     */
    @Transactional
    public Outcome invite(Viewer viewer, long gathering, Wanted wanted) {
        GatheringRecord row =
                GatheringStore.open(store.lock(viewer, GatheringReach.INVITE, gathering));
        if (!clock.instant().isBefore(row.getEndsAt())) throw Refusal.conflict("gathering.over");
        var done =
                db.fetchSingle(
                        FRESH
                                + """
                                , added as (insert into lead.invitation (gathering_id, card_id, contact_id, guest, invited_at, invited_by)
                                    select {1}, id, contact_id, guest, {2}, {3} from fresh order by id returning card_id)\
                                """
                                + COUNTED
                                + ", (select array_agg(card_id) from added) as added",
                        chosen(viewer, wanted),
                        DSL.val(gathering),
                        DSL.val(clock.instant()),
                        DSL.val(viewer.personId()));
        Outcome outcome = outcome(done);
        if (outcome.invited() > 0) invited(row, List.of(done.get("added", Long[].class)), outcome);
        return outcome;
    }

    private void invited(GatheringRecord row, List<Long> cards, Outcome outcome) {
        if (row.getState().equals("planned")) {
            row.setState("inviting");
            store.write(row);
        }
        timeline.addAll(cards, "gathering.invited", Map.of("title", row.getTitle()));
        trail.record(
                "gathering.invited",
                "gathering",
                row.getId(),
                row.getTitle(),
                Map.of("customers", outcome.invited(), "refused", outcome.refused()));
    }

    private Select<?> chosen(Viewer viewer, Wanted wanted) {
        return addressees.chosen(viewer, CustomerReach.WORK, wanted.choice());
    }

    private static Outcome outcome(org.jooq.Record row) {
        int chosen = row.get("chosen", Integer.class);
        int refused = row.get("refused", Integer.class);
        int fresh = row.get("fresh", Integer.class);
        return new Outcome(
                chosen,
                chosen - refused - fresh,
                refused,
                fresh,
                row.get("addressed", Integer.class));
    }

    /**
     * Who was invited by mistake.
     *
     * @throws Refusal {@code invitation.used} where they were written to or replied
     */
    @Transactional
    public void takeBack(Viewer viewer, long gathering, long id) {
        GatheringRecord row =
                GatheringStore.open(store.lock(viewer, GatheringReach.INVITE, gathering));
        InvitationRecord guest = store.invitation(viewer, gathering, id);
        if (guest.getMailedAt() != null
                || guest.getReply() != null
                || guest.getCame() != null
                || guest.getOpens() > 0) throw Refusal.conflict("invitation.used");
        db.deleteFrom(INVITATION).where(INVITATION.ID.eq(id)).execute();
        timeline.add(guest.getCardId(), "gathering.taken-back", Map.of("title", row.getTitle()));
        trail.record(
                "gathering.taken-back",
                "gathering",
                gathering,
                row.getTitle(),
                Map.of("customer", guest.getCardId()));
    }
}
