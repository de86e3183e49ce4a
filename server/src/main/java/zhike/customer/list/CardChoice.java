package zhike.customer.list;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.List;

/**
 * Which customers are meant: those named, or all that match a view, criteria or a text.
 *
 * @param criteria take the place of the view's
 */
public record CardChoice(
        @Nullable List<Long> ids,
        @Nullable JsonNode criteria,
        @Nullable Long view,
        @Nullable String q,
        @Nullable String sort) {
    public static final int MOST_IDS = 20_000;

    public boolean empty() {
        return ids == null && criteria == null && view == null && (q == null || q.isBlank());
    }
}
