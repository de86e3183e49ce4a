package zhike.customer.form;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.FieldRule;
import zhike.access.Viewer;
import zhike.customer.card.CardStore;
import zhike.customer.card.FieldScreen;
import zhike.customer.db.tables.records.InformationFormRecord;
import zhike.customer.field.FieldLabels;
import zhike.customer.history.ValueWords;
import zhike.platform.language.TimeWords;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What stands on a form, as far as the reader's field rules go. */
@Component
class ValuesShown {
    private final CollectedValues values;
    private final FieldScreen screen;
    private final FieldLabels labels;
    private final ValueWords words;
    private final CardStore cards;

    ValuesShown(
            CollectedValues values,
            FieldScreen screen,
            FieldLabels labels,
            ValueWords words,
            CardStore cards) {
        this.cards = cards;
        this.values = values;
        this.screen = screen;
        this.labels = labels;
        this.words = words;
    }

    List<FormView.Value> of(InformationFormRecord form, Viewer viewer, Locale locale) {
        Map<String, @Nullable Object> before = values.read(form.getBefore());
        // of a file that went out of reach only what the form itself says
        boolean filed = cards.reaches(viewer, "customer.read", form.getCardId());
        ValueWords.Reader said = words.in(locale);
        List<FormView.Value> shown = new ArrayList<>();
        values.read(form.getCollected())
                .forEach(
                        (key, value) -> {
                            FieldRule rule = viewer.rule("customer", key);
                            if (rule == FieldRule.HIDDEN) return;
                            shown.add(
                                    new FormView.Value(
                                            key,
                                            labels.of(key, locale),
                                            rule.shows() ? plain(value) : null,
                                            text(viewer, said, key, value, locale),
                                            filed
                                                    ? text(
                                                            viewer,
                                                            said,
                                                            key,
                                                            before.get(key),
                                                            locale)
                                                    : null,
                                            !Objects.equals(value, before.get(key))));
                        });
        return shown;
    }

    private @Nullable Object text(
            Viewer viewer,
            ValueWords.Reader said,
            String key,
            @Nullable Object value,
            Locale locale) {
        Object seen = screen.value(viewer, key, value);
        if (seen == null || !seen.equals(value)) return seen;
        return seen instanceof LocalDate date ? TimeWords.day(date, locale) : said.of(key, seen);
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof LocalDate date ? date.toString() : value;
    }
}
