package zhike.lead.recognition;

import static zhike.lead.db.Tables.RECOGNITION;
import static zhike.lead.db.Tables.RECOGNITION_STEP;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.CustomerTimeline;
import zhike.identity.Acting;
import zhike.identity.SignedIn;
import zhike.lead.db.tables.records.RecognitionRecord;
import zhike.platform.error.Refusal;
import zhike.platform.subject.Subject;
import zhike.platform.trail.Trail;
import zhike.promise.PromiseDraft;
import zhike.promise.PromiseTimes;
import zhike.promise.Promises;
import zhike.promise.Promising;
import zhike.promise.Proof;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The rows of a dossier, locked and moved from step to step; each step is a promise of its owner.
 */
@Component
class Dossiers {
    static final String SUBJECT = "recognition";
    static final String PROMISE = "recognition.step";
    private final DSLContext db;
    private final Clock clock;
    private final Promising promising;
    private final Promises promises;
    private final PromiseTimes times;
    private final CustomerTimeline timeline;
    private final Trail trail;

    Dossiers(
            DSLContext db,
            Clock clock,
            Promising promising,
            Promises promises,
            PromiseTimes times,
            CustomerTimeline timeline,
            Trail trail) {
        this.db = db;
        this.clock = clock;
        this.promising = promising;
        this.promises = promises;
        this.times = times;
        this.timeline = timeline;
        this.trail = trail;
    }

    static Subject about(long id) {
        return new Subject(SUBJECT, id);
    }

    /**
     * For a change of what belongs to a step.
     *
     * @throws Refusal missing; {@code recognition.closed}; {@code recognition.step} where it does
     *     not stand there
     */
    RecognitionRecord at(Viewer viewer, long id, RecognitionStep step) {
        RecognitionRecord row = open(viewer, id);
        if (!row.getStep().equals(step.code()))
            throw new Refusal(
                    Refusal.Kind.CONFLICT, "recognition.step", Map.of("step", row.getStep()));
        return row;
    }

    /**
     * For a form that overwrites: whoever writes it has read what stands there.
     *
     * @throws Refusal also {@code version.stale}
     */
    RecognitionRecord at(Viewer viewer, long id, RecognitionStep step, Integer version) {
        RecognitionRecord row = at(viewer, id, step);
        if (!Objects.equals(row.getVersion(), version)) throw Refusal.conflict("version.stale");
        return row;
    }

    RecognitionRecord open(Viewer viewer, long id) {
        RecognitionRecord row =
                lock(
                        RECOGNITION
                                .ID
                                .eq(id)
                                .and(RecognitionReach.visibleTo(viewer, "recognition.edit")));
        if (row == null) throw Refusal.missing("recognition");
        if (!row.getState().equals("open")) throw Refusal.conflict("recognition.closed");
        return row;
    }

    @Nullable RecognitionRecord lock(Condition which) {
        return db.selectFrom(RECOGNITION).where(which).forUpdate().fetchOne();
    }

    RecognitionRecord readable(Viewer viewer, long id) {
        return find(viewer, id).orElseThrow(() -> Refusal.missing("recognition"));
    }

    Optional<RecognitionRecord> find(Viewer viewer, long id) {
        return db.selectFrom(RECOGNITION)
                .where(RECOGNITION.ID.eq(id))
                .and(RecognitionReach.readableBy(viewer))
                .fetchOptional();
    }

    void write(RecognitionRecord row) {
        row.setUpdatedAt(clock.instant());
        row.setVersion(row.getVersion() + 1);
        row.update();
    }

    /** Of a new dossier, and of one that moves on. */
    void enter(RecognitionRecord row, RecognitionStep step) {
        leave(row);
        row.setStep(step.code());
        write(row);
        db.insertInto(RECOGNITION_STEP)
                .set(RECOGNITION_STEP.RECOGNITION_ID, row.getId())
                .set(RECOGNITION_STEP.STEP, step.code())
                .set(RECOGNITION_STEP.FROM_AT, clock.instant())
                .set(RECOGNITION_STEP.BY_PERSON, me())
                .execute();
        // while others approve, it is their steps that are promised
        if (step != RecognitionStep.APPROVAL && times.inUse(PROMISE))
            promising.make(
                    new PromiseDraft(
                            PROMISE,
                            about(row.getId()),
                            row.getCustomerId(),
                            row.getOwnerId(),
                            null,
                            null,
                            Map.of("step", step.code())));
        note(row, "recognition." + step.code());
    }

    /** It goes no further: archived, refused or abandoned. */
    void end(RecognitionRecord row, String state, @Nullable String reason) {
        leave(row);
        row.setState(state);
        row.setEndedAt(clock.instant());
        row.setEndedBy(me());
        row.setEndReason(reason);
        write(row);
        note(row, "recognition." + state);
    }

    private void note(RecognitionRecord row, String what) {
        String reason = row.getEndReason() == null ? "" : row.getEndReason();
        timeline.add(
                row.getCustomerId(), what, Map.of("number", row.getNumber(), "reason", reason));
        trail.record(
                what,
                SUBJECT,
                row.getId(),
                row.getNumber(),
                Map.of("customer", row.getCustomerId(), "reason", reason));
    }

    private void leave(RecognitionRecord row) {
        db.update(RECOGNITION_STEP)
                .set(RECOGNITION_STEP.DONE_AT, clock.instant())
                .set(RECOGNITION_STEP.DONE_BY, me())
                .where(RECOGNITION_STEP.RECOGNITION_ID.eq(row.getId()))
                .and(RECOGNITION_STEP.DONE_AT.isNull())
                .execute();
        promises.keep(PROMISE, about(row.getId()), Proof.NONE);
    }

    static @Nullable Long me() {
        SignedIn who = Acting.now();
        return who == null ? null : who.personId();
    }
}
