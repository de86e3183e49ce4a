package zhike.customer.history;

import static zhike.customer.db.Tables.NOTE;
import static zhike.customer.db.Tables.TIMELINE;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import zhike.access.Viewer;
import zhike.customer.card.CardStore;
import zhike.customer.card.FieldScreen;
import zhike.customer.field.FieldLabels;
import zhike.identity.Named;
import zhike.identity.Names;
import zhike.platform.language.Texts;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The timeline of a customer, newest first, in the reader's words. */
@Component
class TimelineReading {
    private static final Field<String> BY = Names.ofPerson(TIMELINE.PERSON_ID).as("by_name");

    /** Of a note; what another line calls a note may be any text. */
    private static final Field<Long> NUMBERED =
            DSL.field(
                    "case when {0} ->> 'note' ~ '^[0-9]{1,18}$' then ({0} ->> 'note')::bigint end",
                    Long.class, TIMELINE.DETAIL);

    record Line(
            long id,
            Instant at,
            String kind,
            @Nullable Named person,
            String title,
            Map<String, Object> detail,
            @Nullable String link) {}

    private static final TypeReference<LinkedHashMap<String, Object>> MAP =
            new TypeReference<>() {};
    private static final Set<String> LINKED =
            Set.of("note", "attachment", "import", "merge", "card", "contact", "relation", "job");

    /** Kinds whose {@code name} is that of somebody at the customer. */
    private static final List<String> OF_PEOPLE =
            List.of("contact.", "contacted.", "unreached.", "material.sent.", "minutes.confirmed");

    private final DSLContext db;
    private final CardStore cards;
    private final FieldLabels labels;
    private final ValueWords words;
    private final Texts texts;
    private final FieldScreen screen;

    TimelineReading(
            DSLContext db,
            CardStore cards,
            FieldLabels labels,
            ValueWords words,
            Texts texts,
            FieldScreen screen) {
        this.screen = screen;
        this.db = db;
        this.cards = cards;
        this.labels = labels;
        this.words = words;
        this.texts = texts;
    }

    /**
     * @param kind this kind, or all that begin with it and a dot
     */
    Page<Line> page(
            Viewer viewer,
            long cardId,
            @Nullable String kind,
            @Nullable Cursor after,
            int limit,
            Locale locale) {
        cards.requireVisible(viewer, "customer.read", cardId);
        var which = TIMELINE.CARD_ID.eq(cardId);
        if (kind != null && !kind.isBlank())
            which = which.and(TIMELINE.KIND.eq(kind).or(TIMELINE.KIND.startsWith(kind + ".")));
        if (after != null)
            which =
                    which.and(
                            DSL.row(TIMELINE.AT, TIMELINE.ID)
                                    .lt(after.instant(0), after.number(1)));
        var rows =
                db.select(
                                TIMELINE.ID,
                                TIMELINE.AT,
                                TIMELINE.KIND,
                                TIMELINE.PERSON_ID,
                                TIMELINE.DETAIL,
                                BY,
                                NOTE.BODY)
                        .from(TIMELINE)
                        .leftJoin(NOTE)
                        .on(TIMELINE.KIND.eq("note.added"))
                        .and(NOTE.ID.eq(NUMBERED))
                        .and(NOTE.REMOVED_AT.isNull())
                        .where(which)
                        .orderBy(TIMELINE.AT.desc(), TIMELINE.ID.desc())
                        .limit(limit + 1)
                        .fetch();
        return Page.of(
                        List.<Record>copyOf(rows),
                        limit,
                        last -> Cursor.of(last.get(TIMELINE.AT), last.get(TIMELINE.ID)))
                .map(row -> line(viewer, row, locale));
    }

    private Line line(Viewer viewer, Record row, Locale locale) {
        Map<String, Object> detail =
                JsonMapper.shared().readValue(row.get(TIMELINE.DETAIL).data(), MAP);
        detail.computeIfPresent(
                "fields",
                (key, value) ->
                        value instanceof List<?> keys ? FieldLabels.known(viewer, keys) : value);
        if (OF_PEOPLE.stream().anyMatch(row.get(TIMELINE.KIND)::startsWith))
            detail.computeIfPresent(
                    "name",
                    (key, name) ->
                            name.equals("")
                                    ? name
                                    : screen.contactName(viewer, String.valueOf(name)));
        if (row.get(NOTE.BODY) != null) detail.put("body", row.get(NOTE.BODY));
        Named person =
                row.get(TIMELINE.PERSON_ID) == null
                        ? null
                        : new Named(row.get(TIMELINE.PERSON_ID), row.get(BY));
        return new Line(
                row.get(TIMELINE.ID),
                row.get(TIMELINE.AT),
                row.get(TIMELINE.KIND),
                person,
                title(viewer, row.get(TIMELINE.KIND), detail, locale),
                detail,
                link(detail));
    }

    private String title(Viewer viewer, String kind, Map<String, Object> detail, Locale locale) {
        Map<String, Object> filled = new LinkedHashMap<>();
        detail.forEach(
                (key, value) ->
                        filled.put(
                                key,
                                value instanceof List<?> list
                                        ? key.equals("fields")
                                                ? labels.list(list, viewer, locale)
                                                : String.join(
                                                        texts.get(locale, "list.separator"),
                                                        list.stream().map(String::valueOf).toList())
                                        : value));
        filled.computeIfPresent("stage", (key, code) -> words.in(locale).of("stage", code));
        filled.computeIfPresent("until", (key, at) -> String.valueOf(at).replace('T', ' '));
        String fields = String.valueOf(filled.getOrDefault("fields", ""));
        String own = "timeline." + kind;
        return !fields.isEmpty() && texts.find(locale, own + ".fields") != null
                ? texts.get(locale, own + ".fields", filled)
                : texts.get(locale, own, filled);
    }

    /** Where the line leads, as {@code what:id}; the detail names it. */
    private static @Nullable String link(Map<String, Object> detail) {
        for (String what : new TreeSet<>(LINKED))
            if (detail.get(what) instanceof Number id) return what + ":" + id;
        return null;
    }
}
