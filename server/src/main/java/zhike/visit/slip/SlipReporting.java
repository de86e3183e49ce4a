package zhike.visit.slip;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.customer.CustomerTimeline;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;
import zhike.promise.PromiseDraft;
import zhike.promise.Promising;
import zhike.visit.db.tables.records.SlipRecord;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/** Reports on a visit; the next action with its day is a promise of whoever answers for it. */
@Component
class SlipReporting {
    record Report(
            @NotBlank @Size(max = 4000) String result,
            @Nullable @Size(max = 2000) String needs,
            @Nullable @Size(max = 2000) String competitors,
            @Nullable @Size(max = 2000) String opinions,
            @Nullable @Size(max = 500) String nextAction,
            @Nullable LocalDate nextOn,
            @NotNull Integer version) {}

    private static final int LONGEST_YEARS = 5;
    private final SlipStore store;
    private final Promising promising;
    private final CustomerTimeline timeline;
    private final Clock clock;
    private final Trail trail;

    SlipReporting(
            SlipStore store,
            Promising promising,
            CustomerTimeline timeline,
            Clock clock,
            Trail trail) {
        this.store = store;
        this.promising = promising;
        this.timeline = timeline;
        this.clock = clock;
        this.trail = trail;
    }

    @Transactional
    public void report(Viewer viewer, long id, Report report) {
        SlipRecord row = store.lock(viewer, id, report.version());
        if (!row.getState().equals(SlipState.BACK)) throw Refusal.conflict("visit.slip.not-back");
        boolean next = report.nextAction() != null && !report.nextAction().isBlank();
        if (next != (report.nextOn() != null))
            throw Refusal.invalid(next ? "nextOn" : "nextAction", "visit.next.half");
        LocalDate today = LocalDate.now(clock);
        if (report.nextOn() != null
                && (report.nextOn().isBefore(today)
                        || report.nextOn().isAfter(today.plusYears(LONGEST_YEARS))))
            throw Refusal.invalid("nextOn", "visit.next.day");
        row.setState(SlipState.REPORTED);
        row.setReportedAt(clock.instant());
        row.setResult(report.result().strip());
        row.setNeeds(report.needs());
        row.setCompetitors(report.competitors());
        row.setOpinions(report.opinions());
        row.setNextAction(next ? String.valueOf(report.nextAction()).strip() : null);
        row.setNextOn(report.nextOn());
        store.write(row);
        if (report.nextOn() != null) promise(row, report.nextOn());
        timeline.add(
                row.getCustomerId(),
                "visit.reported",
                Map.of("number", row.getNumber(), "result", brief(row.getResult())));
        trail.record("visit.slip.reported", "visit-slip", id, row.getNumber(), Map.of());
    }

    private void promise(SlipRecord row, LocalDate on) {
        promising.offer(
                new PromiseDraft(
                        "visit.next",
                        SlipSubject.of(row.getId()),
                        row.getCustomerId(),
                        row.getOwnerId(),
                        null,
                        on.plusDays(1).atStartOfDay(clock.getZone()).toInstant(),
                        Map.of("title", row.getNextAction())));
    }

    private static String brief(String text) {
        return text.length() <= 80 ? text : text.substring(0, 79) + "…";
    }
}
