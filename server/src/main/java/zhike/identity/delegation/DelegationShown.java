package zhike.identity.delegation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param state coming, running or over */
record DelegationShown(long id, Named from, Named to, Instant startsAt, Instant endsAt, List<String> operations, String reason,
        @Nullable Instant endedAt, String state) {
    record Named(long id, String name) {
    }
}
