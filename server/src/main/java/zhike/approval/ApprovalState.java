package zhike.approval;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Locale;

/**
 * Where an approval stands.
 *
 * @param stepZh name of the step that waits or that returned it; null when over
 */
public record ApprovalState(
        long id,
        Stage stage,
        long requesterId,
        @Nullable String stepZh,
        @Nullable String stepEn,
        @Nullable Instant endedAt) {
    /** Of an approval's life. */
    public enum Stage {
        PENDING,
        RETURNED,
        APPROVED,
        REFUSED,
        WITHDRAWN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Stage of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
