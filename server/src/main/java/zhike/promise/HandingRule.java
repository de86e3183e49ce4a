package zhike.promise;

import zhike.platform.error.Refusal;
import zhike.platform.subject.Subject;

/** A module's say in what superiors do to promises of its kind by hand; a bean. */
public interface HandingRule {
    /** Code of the kind. */
    String kind();

    /**
     * Before anything is changed.
     *
     * @throws Refusal where this person may not have it
     */
    void check(Subject subject, long to);

    /**
     * Likewise.
     *
     * @throws Refusal where it ends otherwise than by a superior's word
     */
    default void checkRelease(Subject subject) {}
}
