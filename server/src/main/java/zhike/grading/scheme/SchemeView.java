package zhike.grading.scheme;

import org.jspecify.annotations.Nullable;

import zhike.identity.Named;

import java.time.Instant;
import java.util.List;

/**
 * A scheme as a screen shows it.
 *
 * @param basis {@code policy} of the company, or {@code practice} of others
 * @param live number of the live edition; null where none is
 * @param editions the latest first; empty in a list
 */
record SchemeView(
        long id,
        String code,
        String name,
        String nameZh,
        String nameEn,
        String method,
        boolean main,
        boolean active,
        String basis,
        int overrideDown,
        int overrideDays,
        int version,
        @Nullable Integer live,
        @Nullable Instant liveAt,
        boolean draft,
        @Nullable Instant gradedAt,
        List<Edition> editions) {
    record Edition(
            long id,
            int number,
            String state,
            @Nullable String note,
            Instant changedAt,
            @Nullable Named changedBy,
            @Nullable Instant liveAt,
            @Nullable Named liveBy,
            @Nullable Instant endedAt,
            Definition definition,
            int version) {}
}
