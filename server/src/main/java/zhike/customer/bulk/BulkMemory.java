package zhike.customer.bulk;

/**
 * How far a bulk deed is, for who takes it over.
 *
 * @param after the last customer of the last whole batch
 */
record BulkMemory(long after, long looked, BulkOutcome outcome) {
    BulkMemory and(long last, int batch, BulkOutcome done) {
        return new BulkMemory(last, looked + batch, outcome.and(done));
    }
}
