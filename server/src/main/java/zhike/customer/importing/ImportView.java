package zhike.customer.importing;

import org.jspecify.annotations.Nullable;

import zhike.identity.Named;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** An import as the API tells of it; the columns only of a single one. */
record ImportView(
        long id,
        String name,
        String state,
        @Nullable Detected detected,
        @Nullable List<Column> columns,
        @Nullable Map<String, @Nullable String> mapping,
        @Nullable MappingOptions options,
        @Nullable SheetSettings sheet,
        String policy,
        boolean pooled,
        long total,
        long created,
        long updated,
        long unchanged,
        long merged,
        long refused,
        long warnings,
        long kept,
        List<String> closedFields,
        Named person,
        Instant createdAt,
        @Nullable Instant endedAt,
        @Nullable Instant undoneAt,
        @Nullable Long jobId,
        boolean hasErrors) {

    /**
     * @param reason why it is taken for this, in words
     */
    record Column(
            int index,
            String header,
            List<String> samples,
            @Nullable String meaning,
            double confidence,
            String reason) {}
}
