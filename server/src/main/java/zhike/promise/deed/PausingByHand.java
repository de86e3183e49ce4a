package zhike.promise.deed;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.platform.error.Refusal;
import zhike.promise.life.Life;
import zhike.promise.list.Abilities;

import java.util.Map;

/** Pauses and resumes by hand, for one of the kind's reasons. */
@Component
class PausingByHand {
    private final Deeds deeds;

    PausingByHand(Deeds deeds) {
        this.deeds = deeds;
    }

    @Transactional
    public DeedDone pause(Viewer viewer, DeedForms.Reasoned form) {
        return deeds.toEach(
                viewer,
                form.ids(),
                "promise.paused",
                Map.of("reason", form.reason()),
                (life, now, by, may) -> {
                    refuseOthers(life, may);
                    Reasons.check(
                            life.kind().definition().pauses(),
                            form.reason(),
                            "promise.pause.reason");
                    life.pause(now, by, form.reason(), Keeping.written(form.note()));
                });
    }

    @Transactional
    public DeedDone resume(Viewer viewer, DeedForms.Which form) {
        return deeds.toEach(
                viewer,
                form.ids(),
                "promise.resumed",
                Map.of(),
                (life, now, by, may) -> {
                    refuseOthers(life, may);
                    if (Life.REMOVED.equals(life.row().getPauseReason()))
                        throw Refusal.conflict("promise.resume.removed");
                    life.resume(now, by);
                });
    }

    @Transactional
    public DeedDone explain(Viewer viewer, DeedForms.Reasoned form) {
        return deeds.toEach(
                viewer,
                form.ids(),
                "promise.explained",
                Map.of("reason", form.reason()),
                (life, now, by, may) ->
                        Reasons.explain(
                                life, now, by, form.reason(), Keeping.written(form.note()), may));
    }

    private static void refuseOthers(Life life, Abilities.Asking may) {
        if (!may.isOwn(life.row()) && !may.manages(life.row()))
            throw Refusal.forbidden("promise.not-yours");
    }
}
