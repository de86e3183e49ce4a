package zhike.customer.importing;

import java.util.Locale;

/** What became of a row; every row has exactly one. */
enum Outcome {
    /** A new customer. */
    CREATED,
    /** A customer that was there before has more or other values now. */
    UPDATED,
    /** The customer is there and needed nothing, or was to be left alone. */
    UNCHANGED,
    /** The customer came with another row of the same file. */
    MERGED,
    /** The row comes back to be corrected. */
    REFUSED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
