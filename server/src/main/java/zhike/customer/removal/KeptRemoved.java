package zhike.customer.removal;

import static zhike.customer.db.Tables.CARD;

import org.jooq.Condition;

import java.time.Duration;
import java.time.Instant;

/** For how long a removed file can be given back. */
final class KeptRemoved {
    static final Duration FOR = Duration.ofDays(30);

    private KeptRemoved() {}

    /**
     * On {@code customer.card}: removed by hand and not yet gone. What went into another is given
     * back by undoing the merge.
     */
    static Condition at(Instant now) {
        return CARD.REMOVED_AT.gt(now.minus(FOR)).and(CARD.MERGED_INTO.isNull());
    }
}
