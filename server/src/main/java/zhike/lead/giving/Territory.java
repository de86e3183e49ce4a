package zhike.lead.giving;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import zhike.identity.Named;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * Whose leads are whose.
 *
 * @param criteria which customers belong to it, in the one language of criteria
 * @param position whose leads are those of two: of the one with the smaller
 */
record Territory(
        long id,
        String name,
        JsonNode criteria,
        int position,
        boolean active,
        int version,
        List<Member> members) {
    record Member(Named person, BigDecimal ability, @Nullable Integer most, boolean working) {}

    /** The same with those members only. */
    Territory of(Set<Long> persons) {
        return new Territory(
                id,
                name,
                criteria,
                position,
                active,
                version,
                members.stream().filter(each -> persons.contains(each.person().id())).toList());
    }
}
