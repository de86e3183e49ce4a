package zhike.trade.receivable.dunning;

import static zhike.trade.db.Tables.DUNNING;
import static zhike.trade.db.Tables.DUNNING_STEP;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.customer.CustomerReach;
import zhike.customer.CustomerTimeline;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;
import zhike.promise.Promises;
import zhike.promise.Proof;
import zhike.trade.db.tables.records.DunningRecord;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/** Writes down how a customer was reminded 催收记录, and what they promised then. */
@Component
class DunningRecording {
    /**
     * @param contact of theirs who was spoken to
     * @param promisedAmount that they promised to pay, by {@code promisedOn}; both or neither
     */
    record Form(
            @Nullable @Size(max = 60) String contact,
            @NotBlank @Size(max = 2000) String result,
            @Nullable LocalDate nextOn,
            @Nullable @DecimalMin("0.01") @Digits(integer = 13, fraction = 2)
                    BigDecimal promisedAmount,
            @Nullable LocalDate promisedOn,
            @NotNull Integer version) {}

    private final DSLContext db;
    private final PayPromises payPromises;
    private final Promises promises;
    private final CustomerTimeline timeline;
    private final Clock clock;
    private final Trail trail;

    DunningRecording(
            DSLContext db,
            PayPromises payPromises,
            Promises promises,
            CustomerTimeline timeline,
            Clock clock,
            Trail trail) {
        this.db = db;
        this.payPromises = payPromises;
        this.promises = promises;
        this.timeline = timeline;
        this.clock = clock;
        this.trail = trail;
    }

    @Transactional
    public void record(Viewer viewer, long id, Form form) {
        if ((form.promisedAmount() == null) != (form.promisedOn() == null))
            throw Refusal.invalid("promisedOn", "payment.promise.half");
        DunningRecord row =
                db.selectFrom(DUNNING)
                        .where(DUNNING.ID.eq(id))
                        .and(
                                CustomerReach.visibleTo(
                                        viewer, "receivable.edit", DUNNING.CUSTOMER_ID))
                        .forUpdate()
                        .fetchOne();
        if (row == null) throw Refusal.missing("dunning");
        if (!Objects.equals(row.getVersion(), form.version()))
            throw Refusal.conflict("version.stale");
        if (!row.getState().equals("open")) throw Refusal.conflict("dunning.ended");
        row.setState("done");
        row.setEndedAt(clock.instant());
        row.setDoneBy(viewer.personId());
        row.setContact(form.contact());
        row.setResult(form.result().strip());
        row.setNextOn(form.nextOn());
        row.setVersion(row.getVersion() + 1);
        row.update();
        String way =
                db.select(DUNNING_STEP.WAY)
                        .from(DUNNING_STEP)
                        .where(DUNNING_STEP.ID.eq(row.getStepId()))
                        .fetchSingle()
                        .value1();
        promises.keep("dunning." + way, DunningSubject.of(id), Proof.note(row.getResult()));
        Map<String, Object> detail = Map.of("result", row.getResult());
        timeline.add(row.getCustomerId(), "dunning." + way, detail);
        trail.record("dunning.recorded", "dunning", id, null, detail);
        if (form.promisedAmount() != null && form.promisedOn() != null)
            payPromises.make(
                    viewer,
                    new PayPromises.Form(
                            row.getCustomerId(),
                            form.promisedAmount(),
                            form.promisedOn(),
                            form.contact(),
                            null),
                    id);
    }
}
