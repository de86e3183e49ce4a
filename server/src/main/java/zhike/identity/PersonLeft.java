package zhike.identity;

/** A person has left the company; told within the transaction. */
public record PersonLeft(long personId) {}
