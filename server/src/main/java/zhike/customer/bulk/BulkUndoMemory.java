package zhike.customer.bulk;

/**
 * How far the taking back of a bulk deed is, for who takes it over.
 *
 * @param after the last entry of the last whole batch
 * @param ways how many ways of the batch behind it are done
 */
record BulkUndoMemory(long after, int ways, long looked, BulkOutcome outcome) {
    static final BulkUndoMemory BEGINNING = new BulkUndoMemory(0, 0, 0, BulkOutcome.NONE);

    BulkUndoMemory and(int customers, BulkOutcome done) {
        return new BulkUndoMemory(after, ways + 1, looked + customers, outcome.and(done));
    }

    BulkUndoMemory behind(long last) {
        return new BulkUndoMemory(last, 0, looked, outcome);
    }
}
