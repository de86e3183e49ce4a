package zhike.customer.matching;

/** How common a value is among all records. */
@FunctionalInterface
public interface Frequency {

    /** When nothing is counted, every value has its typical weight. */
    Frequency UNKNOWN = (aspect, value) -> 0;

    /** Share of the records, 0 to 1, that have this normalised value; 0 if not known. */
    double of(Aspect aspect, String value);
}
