package zhike.identity;

/** A unit is called otherwise from now on; told within the transaction. */
public record UnitRenamed(long unitId, String name) {}
