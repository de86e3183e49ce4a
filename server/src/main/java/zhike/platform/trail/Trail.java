package zhike.platform.trail;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * Keeps what was done, in the transaction of the deed: no deed without its line, no line without
 * its deed.
 */
public interface Trail {
    /**
     * @param action dotted and past tense in meaning, e.g. {@code customer.exported}; its words are
     *     {@code action.<action>}
     * @param kind the kind of record, e.g. {@code customer}; null where the deed is about none
     * @param label what a reader knows the record by, kept as it was then
     */
    void record(
            String action,
            @Nullable String kind,
            @Nullable Long recordId,
            @Nullable String label,
            Map<String, ?> detail);

    default void record(String action, String kind, long recordId, String label) {
        record(action, kind, recordId, label, Map.of());
    }
}
