package zhike.customer.importing;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What became of one row, and which customer it is: one of the batch's new ones, or one that was
 * there.
 */
final class RowResult {
    final FileRow source;
    final @Nullable ReadyRow row;
    final @Nullable NewCard fresh;
    final @Nullable Candidate known;
    final List<RowFault> faults;
    Outcome outcome;

    /** Numbers and addresses that the row has added to a customer who was there. */
    List<String> added = List.of();

    private RowResult(
            FileRow source,
            @Nullable ReadyRow row,
            @Nullable NewCard fresh,
            @Nullable Candidate known,
            Outcome outcome,
            List<RowFault> faults) {
        this.source = source;
        this.row = row;
        this.fresh = fresh;
        this.known = known;
        this.outcome = outcome;
        this.faults = faults;
    }

    static RowResult refused(FileRow source, List<RowFault> faults) {
        return new RowResult(source, null, null, null, Outcome.REFUSED, faults);
    }

    static RowResult made(ReadyRow row, NewCard fresh, Outcome outcome) {
        return new RowResult(row.source(), row, fresh, null, outcome, row.warnings());
    }

    static RowResult met(ReadyRow row, Candidate known, Outcome outcome) {
        return new RowResult(row.source(), row, null, known, outcome, row.warnings());
    }

    @Nullable Long cardId() {
        if (fresh != null) return fresh.id;
        return known == null ? null : known.id();
    }
}
