package zhike.care.matrix;

import static zhike.care.db.Tables.MATRIX;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/** Keeps a new version of the matrix; what held before stays to be read. */
@Component
class MatrixWriting {
    private final DSLContext db;
    private final Clock clock;
    private final Matrices matrices;
    private final MatrixCheck check;
    private final Trail trail;

    MatrixWriting(DSLContext db, Clock clock, Matrices matrices, MatrixCheck check, Trail trail) {
        this.db = db;
        this.clock = clock;
        this.matrices = matrices;
        this.check = check;
        this.trail = trail;
    }

    /** A second one for the same day takes the place of the first. */
    @Transactional
    public long write(Viewer viewer, MatrixForm form) {
        if (form.fromOn().isBefore(LocalDate.now(clock)))
            throw Refusal.invalid("fromOn", "care.matrix.past");
        check.refuseFaulty(form.services());
        long id =
                db.insertInto(MATRIX)
                        .set(MATRIX.FROM_ON, form.fromOn())
                        .set(MATRIX.NOTE, form.note())
                        .set(MATRIX.SERVICES, matrices.stored(form.services()))
                        .set(MATRIX.AT, clock.instant())
                        .set(MATRIX.BY_PERSON, viewer.personId())
                        .onConflict(MATRIX.FROM_ON)
                        .doUpdate()
                        .set(MATRIX.NOTE, form.note())
                        .set(MATRIX.SERVICES, matrices.stored(form.services()))
                        .set(MATRIX.AT, clock.instant())
                        .set(MATRIX.BY_PERSON, viewer.personId())
                        .returningResult(MATRIX.ID)
                        .fetchSingle()
                        .value1();
        trail.record(
                "care.matrix.changed",
                "care-matrix",
                id,
                form.fromOn().toString(),
                Map.of("services", form.services().size()));
        return id;
    }
}
