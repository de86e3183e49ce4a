package zhike.customer.merge;

import tools.jackson.databind.JsonNode;

import java.util.List;

/**
 * What a merge did, kept with it.
 *
 * @param before,after the survivor's own row
 * @param merged the other's own row as it was
 * @param points the survivor's main numbers as they were, where the merge changed them; else empty
 */
record Journal(
        JsonNode before, JsonNode after, JsonNode merged, JsonNode points, List<Step> steps) {}
