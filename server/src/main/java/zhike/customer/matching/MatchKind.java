package zhike.customer.matching;

/** A company and a person are never the same customer. */
public enum MatchKind {
    ENTERPRISE,
    PERSON
}
