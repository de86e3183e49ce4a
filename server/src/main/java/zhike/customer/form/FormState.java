package zhike.customer.form;

import java.util.Locale;

/** Where a form stands. */
enum FormState {
    DRAFT,
    SUBMITTED,
    RETURNED,
    REFUSED,
    WITHDRAWN,
    /** Entered in the file; waits for the custodian to send it on. */
    APPROVED,
    FORWARDED,
    ARCHIVED;

    /** As it is stored and sent. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static FormState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Whether its writer may still change it. */
    boolean open() {
        return this == DRAFT || this == RETURNED;
    }
}
