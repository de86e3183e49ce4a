package zhike.customer.matching;

/** One blocking key of one record. */
public record KeyedId(long key, long id) {}
