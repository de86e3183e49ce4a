package zhike.lead.opportunity;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.customer.CustomerTimeline;
import zhike.lead.db.tables.records.OpportunityRecord;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;

import java.util.List;
import java.util.Map;

/** Takes an opportunity to another stage: on only with all that the stages between ask for. */
@Component
class StageMoving {
    /**
     * @param fulfilled places, from 0, among the exit criteria of the stage it leaves
     */
    record Form(
            @NotNull Long stageId,
            @NotNull @Size(max = 20) List<@NotNull Integer> fulfilled,
            @NotNull Integer version) {}

    private final OpportunityStore store;
    private final Stages stages;
    private final CustomerTimeline timeline;
    private final Trail trail;

    StageMoving(OpportunityStore store, Stages stages, CustomerTimeline timeline, Trail trail) {
        this.store = store;
        this.stages = stages;
        this.timeline = timeline;
        this.trail = trail;
    }

    @Transactional
    public void move(Viewer viewer, long id, Form form) {
        OpportunityRecord row = store.lock(viewer, id, form.version());
        if (!row.getState().equals("open")) throw Refusal.conflict("opportunity.closed");
        Stage from = stages.get(row.getStageId());
        Stage to = stages.open(form.stageId());
        if (from.equals(to)) return;
        List<Stage.Exit> fulfilled = fulfilled(from, form);
        if (stages.place(to.id()) > stages.place(from.id())) refuseLeap(from, to, fulfilled);
        row.setStageId(to.id());
        if (stages.place(to.id()) > stages.place(row.getFarthestId())) row.setFarthestId(to.id());
        store.write(row);
        store.leave(id, fulfilled);
        store.enter(viewer, id, to.id());
        Map<String, Object> detail =
                Map.of(
                        "name", row.getName(),
                        "from", from.nameZh(),
                        "to", to.nameZh(),
                        "fromEn", from.nameEn(),
                        "toEn", to.nameEn());
        timeline.add(row.getCustomerId(), "opportunity.moved", detail);
        trail.record("opportunity.moved", "opportunity", id, row.getNumber(), detail);
    }

    private static List<Stage.Exit> fulfilled(Stage from, Form form) {
        return form.fulfilled().stream()
                .distinct()
                .filter(place -> place >= 0 && place < from.exit().size())
                .map(from.exit()::get)
                .toList();
    }

    private void refuseLeap(Stage from, Stage to, List<Stage.Exit> fulfilled) {
        boolean between =
                stages.active().stream()
                        .anyMatch(
                                each ->
                                        stages.place(each.id()) > stages.place(from.id())
                                                && stages.place(each.id()) < stages.place(to.id()));
        if (between) throw Refusal.invalid("stageId", "opportunity.stage.leap");
        if (!fulfilled.containsAll(from.exit()))
            throw Refusal.invalid("fulfilled", "opportunity.stage.unfulfilled");
    }
}
