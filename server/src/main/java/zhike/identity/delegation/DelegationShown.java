package zhike.identity.delegation;

import org.jspecify.annotations.Nullable;

import zhike.identity.Named;

import java.time.Instant;
import java.util.List;

/**
 * @param state coming, running or over
 */
record DelegationShown(
        long id,
        Named from,
        Named to,
        Instant startsAt,
        Instant endsAt,
        List<String> operations,
        String reason,
        @Nullable Instant endedAt,
        String state) {}
