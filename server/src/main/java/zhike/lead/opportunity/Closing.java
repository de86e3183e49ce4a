package zhike.lead.opportunity;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.customer.CustomerTimeline;
import zhike.lead.db.tables.records.OpportunityRecord;
import zhike.platform.dictionary.Dictionaries;
import zhike.platform.dictionary.Dictionary;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Ends an opportunity, won or lost with its reason, and opens it again. */
@Component
class Closing {
    static final String REASONS = "loss_reason";

    /**
     * @param reason of the dictionary {@code loss_reason}; needed where it is lost
     * @param winner the competitor who got it
     */
    record Form(
            @NotNull @Pattern(regexp = "won|lost") String outcome,
            @Nullable @Size(max = 60) String reason,
            @Nullable @Size(max = 100) String winner,
            @Nullable @Size(max = 1000) String note,
            @NotNull Integer version) {}

    private final OpportunityStore store;
    private final Clock clock;
    private final Dictionaries dictionaries;
    private final CustomerTimeline timeline;
    private final Trail trail;

    Closing(
            OpportunityStore store,
            Clock clock,
            Dictionaries dictionaries,
            CustomerTimeline timeline,
            Trail trail) {
        this.store = store;
        this.clock = clock;
        this.dictionaries = dictionaries;
        this.timeline = timeline;
        this.trail = trail;
    }

    @Transactional
    public void close(Viewer viewer, long id, Form form) {
        OpportunityRecord row = store.lock(viewer, id, form.version());
        if (!row.getState().equals("open")) throw Refusal.conflict("opportunity.closed");
        boolean lost = form.outcome().equals("lost");
        if (lost) refuseUnknown(form.reason());
        row.setState(form.outcome());
        row.setClosedAt(clock.instant());
        row.setClosedBy(viewer.personId());
        row.setLossReason(lost ? form.reason() : null);
        row.setWinner(lost ? form.winner() : null);
        row.setClosingNote(form.note());
        store.write(row);
        store.leave(id, List.of());
        tell(row, "opportunity." + form.outcome());
    }

    @Transactional
    public void open(Viewer viewer, long id, int version) {
        OpportunityRecord row = store.lock(viewer, id, version);
        if (row.getState().equals("open")) throw Refusal.conflict("opportunity.open");
        row.setState("open");
        row.setClosedAt(null);
        row.setClosedBy(null);
        row.setLossReason(null);
        row.setWinner(null);
        row.setClosingNote(null);
        store.write(row);
        store.enter(viewer, id, row.getStageId());
        tell(row, "opportunity.reopened");
    }

    private void refuseUnknown(@Nullable String reason) {
        Dictionary reasons = Objects.requireNonNull(dictionaries.find(REASONS));
        if (reason == null || reasons.find(reason) == null)
            throw Refusal.invalid("reason", "opportunity.reason.missing");
    }

    private void tell(OpportunityRecord row, String what) {
        Map<String, Object> detail =
                Map.of("name", row.getName(), "amount", row.getAmount().toPlainString());
        timeline.add(row.getCustomerId(), what, detail);
        trail.record(what, "opportunity", row.getId(), row.getNumber(), detail);
    }
}
