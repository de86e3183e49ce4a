package zhike.lead.giving;

import org.jspecify.annotations.Nullable;

import zhike.identity.Named;

import java.math.BigDecimal;
import java.util.List;

/**
 * Who would get how many.
 *
 * @param leftOver leads that stay without an owner: every carrier of their territory is full
 * @param unplaced leads that no territory wants
 * @param more whether there are more leads than are given at once
 */
record GivingPlan(
        List<Row> rows,
        int leads,
        int leftOver,
        int unplaced,
        boolean more,
        List<Example> examples) {
    /**
     * @param load customers held for each 1 of ability, afterwards
     */
    record Row(
            Named territory,
            Named person,
            BigDecimal ability,
            @Nullable Integer most,
            int held,
            int given,
            BigDecimal load) {}

    /** A lead and why it goes to whom: they held so many before, for their ability the fewest. */
    record Example(
            long cardId, String number, String name, Named territory, Named person, int held) {}
}
