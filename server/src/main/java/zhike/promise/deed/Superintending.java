package zhike.promise.deed;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.identity.Staff;
import zhike.platform.error.Refusal;
import zhike.promise.HandingRule;
import zhike.promise.life.Life;
import zhike.promise.life.Owners;
import zhike.promise.list.Abilities;
import zhike.promise.list.PromiseReach;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Releases and reassigns: what a superior does, within the reach of promise.manage. */
@Component
class Superintending {
    private final Deeds deeds;
    private final Owners owners;
    private final Staff staff;
    private final Map<String, HandingRule> rules;

    Superintending(Deeds deeds, Owners owners, Staff staff, List<HandingRule> rules) {
        this.deeds = deeds;
        this.owners = owners;
        this.staff = staff;
        this.rules = rules.stream().collect(Collectors.toMap(HandingRule::kind, each -> each));
    }

    @Transactional
    public DeedDone release(Viewer viewer, DeedForms.Release form) {
        return deeds.toEach(
                viewer,
                form.ids(),
                "promise.released",
                Map.of("why", form.why()),
                (life, now, by, may) -> {
                    refuseUnmanaged(life, may);
                    if (!may.releases(life.row())) throw Refusal.forbidden("promise.release.own");
                    life.release(now, by, form.why().strip());
                });
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
