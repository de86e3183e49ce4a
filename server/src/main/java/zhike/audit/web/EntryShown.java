package zhike.audit.web;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;

/** A line of the trail in words; a person is null for the system itself. */
record EntryShown(
        long id,
        Instant at,
        @Nullable Actor person,
        String action,
        String actionText,
        @Nullable String kind,
        @Nullable Long recordId,
        @Nullable String recordLabel,
        Map<String, Object> detail,
        @Nullable String address) {
    record Actor(long id, @Nullable String name) {}
}
