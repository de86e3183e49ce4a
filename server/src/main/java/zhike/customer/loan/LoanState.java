package zhike.customer.loan;

import java.util.Locale;

/** Where a loan stands. Whether it is still read by, its end decides. */
enum LoanState {
    ASKED,
    /** By an approver, for correction. */
    SENT_BACK,
    REFUSED,
    WITHDRAWN,
    LENT,
    OVER;

    /** As it is stored and sent. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
