package zhike.customer.transfer;

import org.jspecify.annotations.Nullable;

/**
 * What a column is thought to mean.
 *
 * @param meaning code of a {@link ColumnMeaning}, null when unsure
 * @param confidence 0 to 1
 * @param reason code of why, with texts under transfer.reason.*: header, header.similar,
 *     header.pinyin, values, beside (its neighbours), unsure, twice (another column fits better)
 */
public record Guess(@Nullable String meaning, double confidence, String reason) {
    static final Guess UNSURE = new Guess(null, 0, "unsure");

    Guess twice() {
        return new Guess(null, confidence, "twice");
    }
}
