package zhike.messaging.message;

import org.jspecify.annotations.Nullable;

import zhike.platform.subject.SubjectShown;

import java.time.Instant;
import java.util.List;

/**
 * A message as its reader sees it.
 *
 * @param address its middle hidden where what it is about is out of reach
 * @param text null where what it is about is out of reach
 * @param purpose in words
 * @param why in words, where it did not arrive or waits for another try
 * @param customer whose it is; null where there is none, or none within reach
 * @param can {@code repeat}, {@code dismiss}
 */
record MessageView(
        long id,
        String channel,
        String address,
        @Nullable String name,
        @Nullable String title,
        @Nullable String text,
        String purpose,
        String purposeCode,
        boolean marketing,
        String state,
        @Nullable String coding,
        int parts,
        int tries,
        Instant createdAt,
        @Nullable Instant nextTryAt,
        @Nullable Instant sentAt,
        @Nullable Instant endedAt,
        @Nullable Instant repliedAt,
        @Nullable String why,
        @Nullable String remedy,
        @Nullable String said,
        @Nullable SubjectShown subject,
        @Nullable SubjectShown customer,
        List<String> can) {}
