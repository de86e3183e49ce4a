package zhike.customer.history;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.FieldRule;
import zhike.access.Viewer;
import zhike.customer.card.CardState.Change;
import zhike.customer.card.ContactRules;
import zhike.customer.card.FieldScreen;
import zhike.customer.field.FieldLabels;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Between a change and its viewer: hidden fields do not pass, masked ones pass masked, codes pass
 * as words.
 */
@Component
class ChangeScreen {
    record Line(String field, String label, @Nullable Object from, @Nullable Object to) {}

    private final FieldScreen screen;
    private final FieldLabels labels;
    private final ValueWords words;

    ChangeScreen(FieldScreen screen, FieldLabels labels, ValueWords words) {
        this.screen = screen;
        this.labels = labels;
        this.words = words;
    }

    Reader reader(Viewer viewer, Locale locale) {
        return new Reader(viewer, locale, words.in(locale));
    }

    /** For one answer. */
    final class Reader {
        private final Viewer viewer;
        private final Locale locale;
        private final ValueWords.Reader said;

        private Reader(Viewer viewer, Locale locale, ValueWords.Reader said) {
            this.viewer = viewer;
            this.locale = locale;
            this.said = said;
        }

        List<Line> lines(String subject, Map<String, Change> changes) {
            boolean ofCard = ChangeSubject.of(subject).ofCard();
            List<Line> lines = new ArrayList<>();
            changes.forEach(
                    (key, change) -> {
                        if (hidden(ofCard, key)) return;
                        String label =
                                ofCard ? labels.of(key, locale) : labels.ofContact(key, locale);
                        lines.add(
                                new Line(
                                        key,
                                        label,
                                        shown(ofCard, key, change.from()),
                                        shown(ofCard, key, change.to())));
                    });
            return lines;
        }

        private boolean hidden(boolean ofCard, String key) {
            FieldRule rule = ofCard ? viewer.rule("customer", key) : ContactRules.of(viewer, key);
            return rule == FieldRule.HIDDEN;
        }

        String contactName(String name) {
            return screen.contactName(viewer, name);
        }

        private @Nullable Object shown(boolean ofCard, String key, @Nullable Object value) {
            Object seen =
                    ofCard
                            ? screen.value(viewer, key, value)
                            : screen.ofContact(viewer, key, value);
            if (seen == null || !seen.equals(value)) return seen;
            if (seen instanceof LocalDate date) return date.toString();
            return said.of(ofCard ? key : contactKey(key), seen);
        }

        /** A contact's own fields that are coded like the card's. */
        private static String contactKey(String key) {
            return key.equals("gender") ? key : "contact." + key;
        }
    }
}
