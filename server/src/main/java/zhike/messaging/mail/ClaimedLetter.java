package zhike.messaging.mail;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** A letter whose sending this node has begun; nobody else touches it. */
record ClaimedLetter(
        long id,
        String toAddress,
        @Nullable String toName,
        String title,
        String body,
        @Nullable String html,
        List<Long> files,
        String messageId,
        Instant begunAt,
        int tries) {}
