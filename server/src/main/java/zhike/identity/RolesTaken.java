package zhike.identity;

/** Somebody has lost roles, not their place; told within the transaction. */
public record RolesTaken(long personId) {}
