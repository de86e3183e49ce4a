package zhike.customer.history;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.card.CardState;
import zhike.customer.card.CardStore;
import zhike.customer.card.FieldScreen;
import zhike.identity.Named;
import zhike.platform.error.Refusal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** A file as it was, and what is different between two moments, as the viewer may see it. */
@Component
class PastReading {
    record Shown(
            long id,
            String number,
            String kind,
            Instant on,
            @Nullable Object stage,
            @JsonIgnore Map<String, Object> fields,
            Map<String, Object> profile,
            @Nullable Named owner,
            @Nullable Named unit,
            List<Map<String, Object>> contacts,
            List<Named> tags,
            Set<String> masked) {
        @JsonAnyGetter
        Map<String, Object> columns() {
            return fields;
        }
    }

    record Difference(String subject, @Nullable String name, List<ChangeScreen.Line> fields) {}

    private static final Map<String, String> CONTACT_NAMES =
            Map.of(
                    "birth_on",
                    "birthOn",
                    "lunar_birthday",
                    "lunarBirthday",
                    "decision_role",
                    "decisionRole",
                    "left_on",
                    "leftOn");
    private final CardStore cards;
    private final PastCards past;
    private final FieldScreen screen;
    private final ChangeScreen changes;
    private final ValueWords words;

    PastReading(
            CardStore cards,
            PastCards past,
            FieldScreen screen,
            ChangeScreen changes,
            ValueWords words) {
        this.cards = cards;
        this.past = past;
        this.screen = screen;
        this.changes = changes;
        this.words = words;
    }

    Shown at(Viewer viewer, long cardId, Instant on, Locale locale) {
        cards.requireVisible(viewer, "customer.read", cardId);
        PastCards.Past was = past.at(cardId, on);
        FieldScreen.Screened seen = screen.of(viewer, was.card());
        ValueWords.Reader said = words.in(locale);
        List<Map<String, Object>> contacts = new ArrayList<>();
        was.contacts().forEach((id, contact) -> contacts.add(contact(viewer, id, contact)));
        return new Shown(
                cardId,
                was.number(),
                was.kind(),
                on,
                was.card().get("stage"),
                seen.columns(),
                seen.profile(),
                name(said, "owner", was.card().get("owner")),
                name(said, "unit", was.card().get("unit")),
                contacts,
                tags(said, was.card()),
                seen.masked());
    }

    /** Fields of the firm's own stand beside the others here, so each is screened by its key. */
    private Map<String, Object> contact(Viewer viewer, long id, CardState contact) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", id);
        contact.values()
                .forEach(
                        (key, value) -> {
                            Object seen = screen.ofContact(viewer, key, value);
                            if (seen != null) shown.put(CONTACT_NAMES.getOrDefault(key, key), seen);
                        });
        return shown;
    }

    private static @Nullable Named name(ValueWords.Reader said, String key, @Nullable Object id) {
        return id instanceof Number number
                ? new Named(number.longValue(), String.valueOf(said.of(key, id)))
                : null;
    }

    private static List<Named> tags(ValueWords.Reader said, CardState card) {
        if (!(card.get("tags") instanceof List<?> list)) return List.of();
        return list.stream().map(tag -> name(said, "tags", tag)).filter(Objects::nonNull).toList();
    }

    List<Difference> between(Viewer viewer, long cardId, Instant from, Instant to, Locale locale) {
        cards.requireVisible(viewer, "customer.read", cardId);
        if (to.isBefore(from)) throw Refusal.invalid("to", "history.backwards");
        PastCards.Past left = past.at(cardId, from);
        PastCards.Past right = past.at(cardId, to);
        ChangeScreen.Reader reader = changes.reader(viewer, locale);
        List<Difference> found = new ArrayList<>();
        put(found, "card", null, reader.lines("card", left.card().to(right.card())));
        Set<Long> contacts = new TreeSet<>(left.contacts().keySet());
        contacts.addAll(right.contacts().keySet());
        for (long id : contacts) {
            CardState was = left.contacts().getOrDefault(id, new CardState());
            CardState is = right.contacts().getOrDefault(id, new CardState());
            put(
                    found,
                    "contact:" + id,
                    reader.contactName(
                            String.valueOf(
                                    is.get("name") == null ? was.get("name") : is.get("name"))),
                    reader.lines("contact:" + id, was.to(is)));
        }
        return found;
    }

    private static void put(
            List<Difference> found,
            String subject,
            @Nullable String name,
            List<ChangeScreen.Line> lines) {
        if (!lines.isEmpty()) found.add(new Difference(subject, name, lines));
    }
}
