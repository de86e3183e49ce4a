package zhike.messaging;

import org.jspecify.annotations.Nullable;

import zhike.identity.Named;
import zhike.platform.subject.SubjectShown;

import java.time.Instant;
import java.util.Map;

/**
 * As its reader sees it.
 *
 * @param subject null where there is none, or none within reach
 */
public record Notice(
        long id,
        Instant at,
        String kind,
        String text,
        @Nullable SubjectShown subject,
        @Nullable Named by,
        Map<String, Object> detail,
        @Nullable Instant readAt) {}
