package zhike.grading;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What became of grades, however many customers at once; told within the transaction. */
public sealed interface GradingEvent {
    /**
     * @param from null for the first grade
     * @param to code of a level
     */
    record Change(long customerId, @Nullable String from, String to) {}

    /**
     * Customers stand elsewhere than before.
     *
     * @param scheme its code
     * @param main whether it is the scheme whose grade is shown wherever customers are
     * @param changes at most some thousands; a complete grading tells of its changes in batches
     */
    record Changed(String scheme, boolean main, List<Change> changes) implements GradingEvent {}
}
