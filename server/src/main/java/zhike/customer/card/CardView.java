package zhike.customer.card;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;

import org.jspecify.annotations.Nullable;

import zhike.customer.CustomerTrait;
import zhike.identity.Named;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A card as a viewer may see it: hidden fields absent, masked ones masked and named.
 *
 * @param fields columns by key, written beside the others
 * @param internal whose file it is, where it is a department's
 * @param contactsNext the cursor of the contacts after these; null when these are all
 */
public record CardView(
        long id,
        String number,
        String kind,
        String stage,
        int version,
        @JsonIgnore Map<String, Object> fields,
        Map<String, Object> profile,
        @Nullable Named owner,
        Named unit,
        Named branch,
        @Nullable Internal internal,
        List<Map<String, Object>> contacts,
        @Nullable String contactsNext,
        List<Map<String, Object>> points,
        List<Map<String, Object>> relations,
        List<Map<String, Object>> tags,
        List<Map<String, Object>> collaborators,
        boolean watching,
        QualityScore.Quality quality,
        Instant createdAt,
        Instant updatedAt,
        Instant confirmedAt,
        boolean stale,
        Set<String> masked,
        Set<String> readonly,
        Map<String, Boolean> can,
        Map<String, CustomerTrait.Option> traits,
        @Nullable Instant removedAt) {

    /**
     * A department that is a customer of the others.
     *
     * @param archived the department was closed
     */
    public record Internal(Named unit, boolean archived) {}

    @JsonAnyGetter
    Map<String, Object> columns() {
        return fields;
    }
}
