package zhike.promise;

/**
 * A kind of promise that is owed inside the house: it concerns a customer, and nobody gave it to
 * them. A bean of its module.
 */
public interface InnerKind {
    /** Code of the kind. */
    String kind();
}
