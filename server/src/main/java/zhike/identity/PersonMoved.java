package zhike.identity;

/** Somebody stands in another unit from now on; told within the transaction. */
public record PersonMoved(long personId, long fromUnit, long toUnit) {}
