package zhike.customer.conflict;

import zhike.platform.subject.Subject;

/** A conflict as what promises and notices are about. */
final class AboutConflict {
    static final String KIND = "conflict";
    static final String RULING = "conflict.ruling";

    private AboutConflict() {}

    static Subject of(long id) {
        return new Subject(KIND, id);
    }
}
