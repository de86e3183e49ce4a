package zhike.identity;

/**
 * A unit is being closed; told within the transaction: a listener that still needs it throws its
 * refusal.
 */
public record UnitClosed(long unitId) {}
