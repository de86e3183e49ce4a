package zhike.care.matrix;

import org.jspecify.annotations.Nullable;

import zhike.grading.Standings;
import zhike.identity.Named;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** One version of the matrix with the columns that there are, and all versions beside. */
record MatrixView(
        long id,
        LocalDate fromOn,
        @Nullable String note,
        boolean holds,
        List<Entitlement> services,
        List<Standings.Level> levels,
        List<Version> versions) {
    /** One that is, was or will be. */
    record Version(
            long id,
            LocalDate fromOn,
            @Nullable String note,
            Instant at,
            @Nullable Named by,
            boolean holds) {}
}
