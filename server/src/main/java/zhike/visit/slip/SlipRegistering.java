package zhike.visit.slip;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.customer.CustomerTimeline;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;
import zhike.visit.db.tables.records.SlipRecord;
import zhike.visit.minutes.MinutesOwed;
import zhike.visit.talk.Touching;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/** Registers who leaves, arrives and is back. Nobody leaves without an approved slip. */
@Component
class SlipRegistering {
    /**
     * Where they are: by name, or by where their device is.
     *
     * @param accuracy of the place, in metres
     */
    record Arrival(
            @Nullable @Size(max = 200) String place,
            @Nullable @DecimalMin("-90") @DecimalMax("90") @Digits(integer = 2, fraction = 20)
                    BigDecimal latitude,
            @Nullable @DecimalMin("-180") @DecimalMax("180") @Digits(integer = 3, fraction = 20)
                    BigDecimal longitude,
            @Nullable @Min(0) @Max(1_000_000) Integer accuracy,
            @NotNull Integer version) {}

    private final SlipStore store;
    private final Touching touching;
    private final MinutesOwed minutes;
    private final CustomerTimeline timeline;
    private final Clock clock;
    private final Trail trail;

    SlipRegistering(
            SlipStore store,
            Touching touching,
            MinutesOwed minutes,
            CustomerTimeline timeline,
            Clock clock,
            Trail trail) {
        this.store = store;
        this.touching = touching;
        this.minutes = minutes;
        this.timeline = timeline;
        this.clock = clock;
        this.trail = trail;
    }

    @Transactional
    public void leave(Viewer viewer, long id, int version) {
        SlipRecord row = store.lockToRegister(viewer, id, version);
        leave(viewer, row);
        store.write(row);
        tell(row, "visit.slip.out", Map.of());
    }

    /** Who was approved and did not register before has left by now. */
    @Transactional
    public void arrive(Viewer viewer, long id, Arrival at) {
        SlipRecord row = store.lock(viewer, id, at.version());
        boolean somewhere = at.latitude() != null && at.longitude() != null;
        boolean named = at.place() != null && !at.place().isBlank();
        if (!somewhere && !named) throw Refusal.invalid("place", "visit.place.missing");
        if (!row.getState().equals(SlipState.OUT)) leave(viewer, row);
        row.setState(SlipState.MET);
        row.setMetAt(clock.instant());
        row.setMetPlace(named ? String.valueOf(at.place()).strip() : null);
        row.setLatitude(somewhere ? at.latitude() : null);
        row.setLongitude(somewhere ? at.longitude() : null);
        row.setAccuracy(somewhere ? at.accuracy() : null);
        store.write(row);
        touching.visited(row.getCustomerId(), store.goers(row), row.getMetAt(), id);
        minutes.owe(SlipSubject.of(id), row.getCustomerId(), row.getOwnerId(), row.getMetAt());
        timeline.add(
                row.getCustomerId(),
                "visit.met",
                Map.of("number", row.getNumber(), "aim", row.getAim()));
        tell(row, "visit.slip.met", Map.of("place", named ? row.getMetPlace() : ""));
    }

    @Transactional
    public void comeBack(Viewer viewer, long id, int version) {
        SlipRecord row = store.lockToRegister(viewer, id, version);
        if (!row.getState().equals(SlipState.OUT) && !row.getState().equals(SlipState.MET))
            throw Refusal.conflict("visit.slip.not-out");
        row.setState(SlipState.BACK);
        row.setBackAt(clock.instant());
        row.setBackBy(viewer.personId());
        store.write(row);
        tell(row, "visit.slip.back", Map.of());
    }

    private void leave(Viewer viewer, SlipRecord row) {
        if (SlipState.UNAPPROVED.contains(row.getState()))
            throw Refusal.conflict("visit.slip.unapproved");
        if (!row.getState().equals(SlipState.APPROVED)) throw Refusal.conflict("visit.slip.left");
        LocalDate day = LocalDate.ofInstant(row.getLeaveAt(), clock.getZone());
        if (LocalDate.now(clock).isBefore(day))
            throw new Refusal(Refusal.Kind.CONFLICT, "visit.slip.early", Map.of("day", day));
        row.setState(SlipState.OUT);
        row.setOutAt(clock.instant());
        row.setOutBy(viewer.personId());
    }

    private void tell(SlipRecord row, String what, Map<String, ?> detail) {
        trail.record(what, "visit-slip", row.getId(), row.getNumber(), detail);
    }
}
