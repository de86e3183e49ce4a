package zhike.promise;

/**
 * A kind of promise on which a paper stands: without it the paper goes nowhere, so it cannot be
 * taken out of use. A bean of its module.
 */
public interface NeededKind {
    /** Code of the kind. */
    String kind();
}
