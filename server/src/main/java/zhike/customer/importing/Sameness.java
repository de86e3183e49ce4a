package zhike.customer.importing;

/** Whether a shared key means the same customer, by what kind of key it is. */
final class Sameness {
    private Sameness() {}

    static boolean holds(String key, ReadyRow row, Candidate other) {
        return row.kind().equals(other.kind()) && holds(key, row.bare() || other.bare());
    }

    static boolean holds(String key, ReadyRow row, ReadyRow other) {
        return row.kind().equals(other.kind()) && holds(key, row.bare() || other.bare());
    }

    /**
     * Two branches may go by one name: it tells alone only where one of the two has nothing else to
     * tell.
     */
    private static boolean holds(String key, boolean nothingElse) {
        return !key.startsWith("k:") || nothingElse;
    }
}
