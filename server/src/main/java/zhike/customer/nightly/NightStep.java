package zhike.customer.nightly;

/**
 * One piece of the nightly upkeep; offered as a bean, done in the order of {@code @Order}. Brings
 * its own transactions.
 */
public interface NightStep {
    /** Kept as the mark that it is done for the day. */
    String name();

    /** Outside of any transaction, as the system itself. To be done again it must be safe. */
    void run();
}
