package zhike.lead.giving;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * Who carries customers in a territory.
 *
 * @param ability above 0, to two places: who carries twice as much has twice as much
 * @param held customers they hold now
 * @param most that they hold at most; null: no bound
 */
record Carrier(long personId, BigDecimal ability, int held, @Nullable Integer most) {
    boolean mayTake(int holding) {
        return most == null || holding < most;
    }
}
