package zhike.visit.followup;

import static zhike.visit.db.Tables.FOLLOW_UP;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.customer.CustomerTimeline;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;
import zhike.promise.Promises;
import zhike.promise.Proof;
import zhike.visit.db.tables.records.FollowUpRecord;
import zhike.visit.talk.Touching;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Records the result of a follow-up; the next comes from it. */
@Component
class FollowDoing {
    /**
     * @param satisfaction expertise and response from 1 to 5
     */
    record Result(
            @NotNull @Pattern(regexp = FollowRule.RESULTS) String result,
            @Nullable @Min(1) @Max(5) Integer satisfaction,
            @Nullable @Min(1) @Max(5) Integer expertise,
            @Nullable @Min(1) @Max(5) Integer response,
            @Nullable @Size(max = 2000) String unsolved,
            @Nullable @Size(max = 2000) String needs,
            @Nullable @Size(max = 2000) String suggestions,
            @Nullable @Size(max = 2000) String handling,
            @NotNull Integer version) {}

    private final DSLContext db;
    private final GoingOn going;
    private final Promises promises;
    private final Touching touching;
    private final CustomerTimeline timeline;
    private final Clock clock;
    private final Trail trail;

    FollowDoing(
            DSLContext db,
            GoingOn going,
            Promises promises,
            Touching touching,
            CustomerTimeline timeline,
            Clock clock,
            Trail trail) {
        this.touching = touching;
        this.db = db;
        this.going = going;
        this.promises = promises;
        this.timeline = timeline;
        this.clock = clock;
        this.trail = trail;
    }

    @Transactional
    public void record(Viewer viewer, long id, Result result) {
        // held before its follow-up, as by the clock and by who releases it
        promises.hold(FollowMaking.DONE, FollowSubject.KIND, List.of(id));
        FollowUpRecord row =
                db.selectFrom(FOLLOW_UP)
                        .where(FOLLOW_UP.ID.eq(id))
                        .and(FollowReach.visibleTo(viewer, "followup.edit"))
                        .forUpdate()
                        .fetchOne();
        if (row == null) throw Refusal.missing("followup");
        if (!row.getState().equals("open")) throw Refusal.conflict("followup.done");
        if (!Objects.equals(row.getVersion(), result.version()))
            throw Refusal.conflict("version.stale");
        row.setState("done");
        row.setDoneAt(clock.instant());
        row.setDoneBy(viewer.personId());
        row.setResult(result.result());
        row.setSatisfaction(result.satisfaction());
        row.setExpertise(result.expertise());
        row.setResponse(result.response());
        row.setUnsolved(result.unsolved());
        row.setNeeds(result.needs());
        row.setSuggestions(result.suggestions());
        row.setHandling(result.handling());
        row.setVersion(row.getVersion() + 1);
        row.update();
        tell(row);
        if (!row.getResult().equals("unreached"))
            touching.followedUp(row.getCustomerId(), row.getWay(), row.getDoneAt());
        going.on(row);
    }

    private void tell(FollowUpRecord row) {
        promises.keep(
                FollowMaking.DONE, FollowSubject.of(row.getId()), Proof.note(row.getResult()));
        Map<String, Object> detail =
                Map.of(
                        "no", row.getNo(),
                        "result", row.getResult(),
                        "handling", Objects.requireNonNullElse(row.getHandling(), ""));
        timeline.add(row.getCustomerId(), "followup.done", detail);
        trail.record("followup.done", FollowSubject.KIND, row.getId(), "#" + row.getNo(), detail);
    }
}
