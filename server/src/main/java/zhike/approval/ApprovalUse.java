package zhike.approval;

import zhike.platform.criteria.FieldCatalogue;
import zhike.platform.subject.Subject;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A paper that is approved; a bean of its module. Its name is the text {@code approval.use.<code>}.
 */
public interface ApprovalUse {
    /** At most 40 characters of {@code [a-z0-9-]}: it stands in addresses of screens. */
    String code();

    /** What the conditions of its chain may ask, made by {@link FactField}. */
    FieldCatalogue<Facts> facts();

    /** For a CHOICE: the codes that it may have, with their labels; empty where any text may be. */
    default Map<String, String> options(String fact, Locale locale) {
        return Map.of();
    }

    /**
     * The facts as the paper stands now, for asking again after a correction; empty where only the
     * paper's own module may do that.
     */
    default Optional<Map<String, Object>> factsOf(Subject subject) {
        return Optional.empty();
    }

    /** Facts that a reader of the approval sees, in order; all by default. */
    default List<String> shown() {
        return facts().fields().stream().map(field -> field.key()).toList();
    }
}
