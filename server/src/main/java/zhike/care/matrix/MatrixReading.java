package zhike.care.matrix;

import static zhike.care.db.Tables.MATRIX;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.grading.Standings;
import zhike.identity.Named;
import zhike.identity.Names;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Shows a version of the matrix. */
@Component
class MatrixReading {
    private final DSLContext db;
    private final Clock clock;
    private final Matrices matrices;
    private final Standings standings;

    MatrixReading(DSLContext db, Clock clock, Matrices matrices, Standings standings) {
        this.db = db;
        this.clock = clock;
        this.matrices = matrices;
        this.standings = standings;
    }

    /**
     * @param id null: the one that holds today
     */
    MatrixView one(@Nullable Long id) {
        long held = matrices.on(LocalDate.now(clock)).id();
        Matrix matrix = matrices.get(id == null ? held : id);
        return new MatrixView(
                matrix.id(),
                matrix.fromOn(),
                matrix.note(),
                matrix.id() == held,
                matrix.services(),
                standings.levels(),
                versions(held));
    }

    private List<MatrixView.Version> versions(long held) {
        return db.select(
                        MATRIX.ID,
                        MATRIX.FROM_ON,
                        MATRIX.NOTE,
                        MATRIX.AT,
                        MATRIX.BY_PERSON,
                        Names.ofPerson(MATRIX.BY_PERSON))
                .from(MATRIX)
                .orderBy(MATRIX.FROM_ON.desc())
                .limit(100)
                .fetch(
                        row ->
                                new MatrixView.Version(
                                        row.value1(),
                                        row.value2(),
                                        row.value3(),
                                        row.value4(),
                                        row.value5() == null
                                                ? null
                                                : new Named(row.value5(), row.value6()),
                                        row.value1() == held));
    }
}
