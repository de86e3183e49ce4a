package zhike.customer.list;

import org.jspecify.annotations.Nullable;

import zhike.customer.card.CardState;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** What criteria may ask of one customer in memory. */
record CardFacts(
        String number,
        String kind,
        String stage,
        @Nullable Long ownerId,
        long unitId,
        short quality,
        Instant createdAt,
        Instant updatedAt,
        Instant confirmedAt,
        boolean internal,
        CardState state,
        Set<Long> tags,
        Set<String> contactNames,
        Map<String, Set<String>> traits) {}
