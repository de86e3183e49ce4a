package zhike.platform.job;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;

/**
 * A job as the API tells of it; label and error are already in the reader's language.
 *
 * @param about what its request calls so, as the name of the file that is imported
 */
public record JobShown(
        long id,
        String kind,
        String label,
        @Nullable String about,
        String state,
        long done,
        @Nullable Long total,
        Map<String, Object> result,
        @Nullable Failure error,
        Instant createdAt,
        @Nullable Instant endedAt,
        @Nullable File file) {
    public record Failure(String code, String title, String remedy) {}

    public record File(long id, String name, long size) {}
}
