package zhike.customer.merge;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import tools.jackson.databind.JsonNode;

import java.util.List;

/**
 * One thing a merge did to rows, with all that is needed to take it back. Taken back in reverse
 * order.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "deed")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Step.Moved.class, name = "moved"),
    @JsonSubTypes.Type(value = Step.Dropped.class, name = "dropped"),
    @JsonSubTypes.Type(value = Step.Altered.class, name = "altered"),
    @JsonSubTypes.Type(value = Step.Followed.class, name = "followed")
})
sealed interface Step {
    /** As {@code customer.contact}. */
    String table();

    /**
     * Rows that point at the survivor now. @param keyed whether a key names one row @param rows
     * their keys as they are now
     */
    record Moved(String table, String column, boolean keyed, List<String> key, JsonNode rows)
            implements Step {}

    /** Rows that are gone. @param rows the whole of them */
    record Dropped(String table, JsonNode rows) implements Step {}

    /** Rows of which columns were set. @param rows their keys, and these columns as they were */
    record Altered(String table, List<String> key, List<String> columns, JsonNode rows)
            implements Step {}

    /** Points of contact persons: they are where the person is. */
    record Followed(String table) implements Step {}
}
