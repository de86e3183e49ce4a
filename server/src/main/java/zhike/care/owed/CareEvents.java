package zhike.care.owed;

import static zhike.care.db.Tables.EVENT;
import static zhike.care.db.Tables.OWED;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.care.matrix.Entitlement;
import zhike.care.matrix.Matrices;
import zhike.care.matrix.Often;
import zhike.identity.Named;
import zhike.identity.Names;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;
import zhike.promise.Promises;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What happens once and is owed to all who are entitled: a thank-you party, news of a product. */
@Component
class CareEvents {
    /**
     * @param dueOn by the end of that day it is done for everybody
     */
    record Form(
            @NotBlank @Size(max = 40) String service,
            @NotBlank @Size(max = 100) String name,
            @NotNull LocalDate dueOn) {}

    record Shown(
            long id,
            String service,
            String serviceName,
            String name,
            LocalDate dueOn,
            Instant at,
            Named by,
            @Nullable Instant calledOffAt,
            int done,
            int total) {}

    private final DSLContext db;
    private final Clock clock;
    private final Matrices matrices;
    private final ServiceNames names;
    private final Promises promises;
    private final Trail trail;

    CareEvents(
            DSLContext db,
            Clock clock,
            Matrices matrices,
            ServiceNames names,
            Promises promises,
            Trail trail) {
        this.db = db;
        this.clock = clock;
        this.matrices = matrices;
        this.names = names;
        this.promises = promises;
        this.trail = trail;
    }

    List<Shown> all(Locale locale) {
        Map<String, String> services = names.in(locale);
        return db.select(EVENT.fields())
                .select(
                        Names.ofPerson(EVENT.BY_PERSON).as("by_name"),
                        counted(false).as("total"),
                        counted(true).as("done"))
                .from(EVENT)
                .orderBy(EVENT.DUE_ON.desc(), EVENT.ID.desc())
                .limit(200)
                .fetch(
                        row ->
                                new Shown(
                                        row.get(EVENT.ID),
                                        row.get(EVENT.SERVICE),
                                        services.getOrDefault(
                                                row.get(EVENT.SERVICE), row.get(EVENT.SERVICE)),
                                        row.get(EVENT.NAME),
                                        row.get(EVENT.DUE_ON),
                                        row.get(EVENT.AT),
                                        new Named(
                                                row.get(EVENT.BY_PERSON),
                                                row.get("by_name", String.class)),
                                        row.get(EVENT.CALLED_OFF_AT),
                                        row.get("done", Integer.class),
                                        row.get("total", Integer.class)));
    }

    private static org.jooq.Field<Integer> counted(boolean done) {
        return DSL.field(
                DSL.selectCount()
                        .from(OWED)
                        .where(OWED.SERVICE.eq(EVENT.SERVICE))
                        .and(
                                OWED.PERIOD.eq(
                                        DSL.concat(
                                                DSL.inline("event-"), EVENT.ID.cast(String.class))))
                        .and(done ? OWED.STATE.in("kept", "late") : OWED.STATE.ne("released")));
    }

    /** Owed from the next night on. */
    @Transactional
    public long add(Viewer viewer, Form form) {
        LocalDate today = LocalDate.now(clock);
        Entitlement row = matrices.on(today).find(form.service());
        if (row == null || row.when() != Often.EVENT)
            throw Refusal.invalid("service", "care.event.service");
        if (form.dueOn().isBefore(today)) throw Refusal.invalid("dueOn", "care.event.past");
        long id =
                db.insertInto(EVENT)
                        .set(EVENT.SERVICE, form.service())
                        .set(EVENT.NAME, form.name().strip())
                        .set(EVENT.DUE_ON, form.dueOn())
                        .set(EVENT.AT, clock.instant())
                        .set(EVENT.BY_PERSON, viewer.personId())
                        .returningResult(EVENT.ID)
                        .fetchSingle()
                        .value1();
        trail.record(
                "care.event.added",
                "care-event",
                id,
                form.name().strip(),
                Map.of("service", form.service()));
        return id;
    }

    /** What is not done yet is not owed any more. */
    @Transactional
    public void callOff(long id) {
        var row = db.selectFrom(EVENT).where(EVENT.ID.eq(id)).forUpdate().fetchOne();
        if (row == null) throw Refusal.missing("care.event");
        if (row.getCalledOffAt() != null) return;
        row.setCalledOffAt(clock.instant());
        row.update();
        var open =
                OWED.SERVICE
                        .eq(row.getService())
                        .and(OWED.PERIOD.eq("event-" + id))
                        .and(OWED.STATE.in("open", "broken"));
        List<Long> promised =
                db.select(OWED.PROMISE_ID)
                        .from(OWED)
                        .where(open)
                        .and(OWED.PROMISE_ID.gt(0L))
                        .fetch(OWED.PROMISE_ID);
        if (!promised.isEmpty()) promises.release(promised, "care.called-off");
        db.update(OWED)
                .set(OWED.STATE, "released")
                .set(OWED.WHY, "care.called-off")
                .set(OWED.ENDED_AT, clock.instant())
                .where(open)
                .execute();
        trail.record(
                "care.event.called-off",
                "care-event",
                id,
                Objects.requireNonNull(row.getName()),
                Map.of());
    }
}
