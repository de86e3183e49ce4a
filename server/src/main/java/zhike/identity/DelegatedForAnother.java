package zhike.identity;

/**
 * Somebody else lent a person's rights; told within the transaction, so that the lender hears of
 * it.
 */
public record DelegatedForAnother(long lender, String receiver) {}
