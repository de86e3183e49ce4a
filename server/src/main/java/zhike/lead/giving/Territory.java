package zhike.lead.giving;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import zhike.identity.Named;

import java.math.BigDecimal;
import java.util.List;

/**
 * Whose leads are whose.
 *
 * @param criteria which customers belong to it, in the one language of criteria
 */
record Territory(
        long id,
        String name,
        JsonNode criteria,
        boolean active,
        int version,
        List<Member> members) {
    record Member(Named person, BigDecimal ability, @Nullable Integer most, boolean working) {}
}
