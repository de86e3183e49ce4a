package zhike.promise.list;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import zhike.identity.Named;
import zhike.platform.language.Texts;
import zhike.promise.db.tables.records.EventRecord;
import zhike.promise.db.tables.records.GivenRecord;
import zhike.promise.kind.KindDefinition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Shows what happened to a promise, its making first. */
@Component
class EventShowing {
    private final ObjectMapper json;
    private final Texts texts;
    private final Said said;

    EventShowing(ObjectMapper json, Texts texts, Said said) {
        this.said = said;
        this.json = json;
        this.texts = texts;
    }

    /** Whoever is named in what happened. */
    Set<Long> people(EventRecord event) {
        JsonNode detail = detail(event);
        Set<Long> people = new HashSet<>();
        for (JsonNode each : detail.path("told")) people.add(each.asLong());
        for (String key : List.of("from", "to"))
            if (detail.has(key)) people.add(detail.path(key).asLong());
        return people;
    }

    List<PromiseView.Happened> of(
            GivenRecord row,
            KindDefinition kind,
            List<EventRecord> events,
            Map<Long, String> names,
            Locale locale) {
        List<PromiseView.Happened> shown = new ArrayList<>();
        shown.add(
                new PromiseView.Happened(
                        0,
                        "made",
                        row.getMadeAt(),
                        Explaining.named(row.getMadeBy(), names),
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null));
        for (EventRecord event : events) shown.add(shown(event, kind, names, locale));
        return shown;
    }

    private PromiseView.Happened shown(
            EventRecord event, KindDefinition kind, Map<Long, String> names, Locale locale) {
        JsonNode detail = detail(event);
        List<Named> told = new ArrayList<>();
        for (JsonNode each : detail.path("told"))
            told.add(new Named(each.asLong(), names.getOrDefault(each.asLong(), "")));
        return new PromiseView.Happened(
                event.getNo(),
                event.getWhat(),
                event.getAt(),
                Explaining.named(event.getByPerson(), names),
                Explaining.named(event.getForPerson(), names),
                told,
                person(detail, "from", names),
                person(detail, "to", names),
                time(detail, "was"),
                time(detail, "due"),
                word(event, detail, kind, locale));
    }

    /** The reason in words, and what was written besides. */
    private @Nullable String word(
            EventRecord event, JsonNode detail, KindDefinition kind, Locale locale) {
        if (detail.has("because"))
            return texts.get(locale, "promise.retimed." + detail.path("because").asString());
        if (detail.has("why")) return said.in(locale, detail.path("why").asString());
        if (!detail.has("reason")) return null;
        var reasons = event.getWhat().equals("paused") ? kind.pauses() : kind.breaches();
        String reason = said.reason(reasons, detail.path("reason").asString(), locale);
        String note = detail.path("note").asString("");
        return note.isEmpty() ? reason : reason + " · " + note;
    }

    private static @Nullable Named person(JsonNode detail, String key, Map<Long, String> names) {
        return detail.has(key) ? Explaining.named(detail.path(key).asLong(), names) : null;
    }

    private static @Nullable Instant time(JsonNode detail, String key) {
        return detail.has(key) ? Instant.parse(detail.path(key).asString()) : null;
    }

    private JsonNode detail(EventRecord event) {
        return json.readTree(event.getDetail().data());
    }
}
