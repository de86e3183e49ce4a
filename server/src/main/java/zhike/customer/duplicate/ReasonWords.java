package zhike.customer.duplicate;

import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.platform.language.Texts;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Puts reasons into sentences that tell a viewer no more than the card itself would. */
@Component
public class ReasonWords {
    /** A reason as shown. */
    public record Said(String code, String text) {}

    private final Texts texts;

    ReasonWords(Texts texts) {
        this.texts = texts;
    }

    List<Said> full(Viewer viewer, List<KeptReason> reasons, Locale locale) {
        return reasons.stream().map(reason -> say(viewer, reason, locale)).toList();
    }

    private Said say(Viewer viewer, KeptReason reason, Locale locale) {
        ReasonField field = ReasonField.of(reason.code());
        String left = field.screened(viewer, reason.left());
        String right = field.screened(viewer, reason.right());
        if (left == null || right == null) return kind(field, locale);
        return new Said(
                reason.code(),
                texts.get(
                        locale,
                        reason.code(),
                        Map.of("left", field.readable(left), "right", field.readable(right))));
    }

    /**
     * Only what kind of thing speaks for a match, without values: for a customer that is not to be
     * seen.
     */
    List<Said> kinds(List<KeptReason> reasons, Locale locale) {
        Set<Said> kinds = new LinkedHashSet<>();
        for (KeptReason reason : reasons)
            if (reason.bits() > 0) kinds.add(kind(ReasonField.of(reason.code()), locale));
        return List.copyOf(kinds);
    }

    private Said kind(ReasonField field, Locale locale) {
        String code = "duplicate.kind." + field.kind();
        return new Said(code, texts.get(locale, code));
    }
}
