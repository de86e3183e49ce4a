package zhike.customer.importing;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * One row as it would come in.
 *
 * @param draft values by meaning
 */
record PreviewRow(
        long line,
        boolean refused,
        Map<String, Object> draft,
        List<Map<String, @Nullable Object>> errors,
        List<Match> duplicates) {
    /**
     * A customer that the row may be; one out of sight tells only that it exists and who owns it.
     */
    record Match(
            @Nullable Long id,
            @Nullable String number,
            String name,
            @Nullable String ownerName,
            double probability,
            List<Reason> reasons,
            boolean visible) {}

    record Reason(String code, String text) {}
}
