package zhike.promise.deed;

import static zhike.promise.db.Tables.EVENT;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.identity.Staff;
import zhike.platform.error.Refusal;
import zhike.promise.HandingRule;
import zhike.promise.life.Life;
import zhike.promise.life.Owners;
import zhike.promise.life.What;
import zhike.promise.list.Abilities;
import zhike.promise.list.PromiseReach;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Releases and reassigns: what a superior does, within the reach of promise.manage. */
@Component
class Superintending {
    private final Deeds deeds;
    private final Owners owners;
    private final Staff staff;
    private final Map<String, HandingRule> rules;
    private final DSLContext db;

    Superintending(
            Deeds deeds, Owners owners, Staff staff, List<HandingRule> rules, DSLContext db) {
        this.db = db;
        this.deeds = deeds;
        this.owners = owners;
        this.staff = staff;
        this.rules = rules.stream().collect(Collectors.toMap(HandingRule::kind, each -> each));
    }

    @Transactional
    public DeedDone release(Viewer viewer, DeedForms.Release form) {
        Set<Long> handedAway = handedAwayBy(viewer, form.ids());
        return deeds.toEach(
                viewer,
                form.ids(),
                "promise.released",
                Map.of("why", form.why()),
                (life, now, by, may) -> {
                    refuseUnmanaged(life, may);
                    if (!may.releases(life.row()) || handedAway.contains(life.row().getId()))
                        throw Refusal.forbidden("promise.release.own");
                    HandingRule rule = rules.get(life.row().getKind());
                    if (rule != null) rule.checkRelease(life.subject());
                    life.release(now, by, form.why().strip());
                });
    }

    /** What one owed and gave to another one does not release either. */
    private Set<Long> handedAwayBy(Viewer viewer, List<Long> ids) {
        Field<String> from = DSL.jsonbGetAttributeAsText(EVENT.DETAIL, "from");
        return db.select(EVENT.PROMISE_ID)
                .from(EVENT)
                .where(EVENT.PROMISE_ID.in(ids))
                .and(EVENT.WHAT.eq(What.REASSIGNED.code()))
                .and(from.eq(String.valueOf(viewer.personId())))
                .fetchSet(EVENT.PROMISE_ID);
    }

    @Transactional
    public DeedDone reassign(Viewer viewer, DeedForms.Reassignment form) {
        if (staff.active(form.to()).isEmpty()) throw Refusal.invalid("to", "promise.owner");
        Staff.Member to = owners.one(form.to());
        if (!viewer.reach(PromiseReach.MANAGE).covers(to.id(), to.unitId(), to.branchId()))
            throw Refusal.invalid("to", "promise.owner.beyond");
        return deeds.toEach(
                viewer,
                form.ids(),
                "promise.reassigned",
                Map.of("to", to.name()),
                (life, now, by, may) -> {
                    refuseUnmanaged(life, may);
                    if (!may.reassigns(life.row())) throw Refusal.conflict("promise.of-paper");
                    HandingRule rule = rules.get(life.row().getKind());
                    // a refusal here is this one's, later it would be that of all
                    if (rule != null) rule.check(life.subject(), to.id());
                    life.reassign(
                            now,
                            by,
                            to.id(),
                            to.unitId(),
                            to.branchId(),
                            Keeping.written(form.why()));
                });
    }

    private static void refuseUnmanaged(Life life, Abilities.Asking may) {
        if (!may.manages(life.row())) throw Refusal.forbidden("promise.not-yours");
    }
}
