package zhike.customer.transfer;

import java.util.stream.Stream;

/**
 * How 03/04/2001 is meant in a file: settled by any date of the file that can be read in one way
 * only.
 */
public enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST,
    UNKNOWN;

    /** The order that the values prove, UNKNOWN without proof or with proof of both. */
    static DateOrder of(Stream<String> values) {
        int[] proofs = new int[2];
        values.forEach(
                value -> {
                    proofs[0] += DateText.provesDayFirst(value) ? 1 : 0;
                    proofs[1] += DateText.provesMonthFirst(value) ? 1 : 0;
                });
        if (proofs[0] == 0 && proofs[1] == 0) {
            return UNKNOWN;
        }
        return proofs[1] == 0 || proofs[0] > 20 * proofs[1]
                ? DAY_FIRST
                : proofs[0] == 0 || proofs[1] > 20 * proofs[0] ? MONTH_FIRST : UNKNOWN;
    }
}
