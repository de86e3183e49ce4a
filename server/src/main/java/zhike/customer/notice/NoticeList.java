package zhike.customer.notice;

import static zhike.customer.db.Tables.CARD;
import static zhike.customer.db.Tables.NOTICE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import zhike.access.Viewer;
import zhike.customer.CustomerReach;
import zhike.customer.card.FieldScreen;
import zhike.customer.field.FieldLabels;
import zhike.identity.Named;
import zhike.identity.Names;
import zhike.platform.language.Texts;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One's own notices, newest first. Of a customer that has gone out of reach neither name nor detail
 * is told.
 */
@Component
public class NoticeList {
    private static final Field<String> BY = Names.ofPerson(NOTICE.BY_PERSON).as("by_name");

    public record CardName(long id, String number, String name) {}

    public record Shown(
            long id,
            Instant at,
            String kind,
            String text,
            @Nullable CardName card,
            @Nullable Named by,
            Map<String, Object> detail,
            @Nullable Instant readAt) {}

    private static final TypeReference<HashMap<String, Object>> MAP = new TypeReference<>() {};
    private final DSLContext db;
    private final Clock clock;
    private final Texts texts;
    private final FieldScreen screen;
    private final FieldLabels labels;

    NoticeList(DSLContext db, Clock clock, Texts texts, FieldScreen screen, FieldLabels labels) {
        this.db = db;
        this.clock = clock;
        this.texts = texts;
        this.screen = screen;
        this.labels = labels;
    }

    public Page<Shown> page(
            Viewer viewer, boolean unread, @Nullable Cursor after, int limit, Locale locale) {
        Condition which = NOTICE.PERSON_ID.eq(viewer.personId());
        if (unread) which = which.and(NOTICE.READ_AT.isNull());
        if (after != null) which = which.and(NOTICE.ID.lt(after.number(0)));
        var rows =
                db.select(
                                NOTICE.ID,
                                NOTICE.AT,
                                NOTICE.KIND,
                                NOTICE.CARD_ID,
                                NOTICE.DETAIL,
                                NOTICE.READ_AT,
                                NOTICE.BY_PERSON,
                                BY,
                                CARD.ID,
                                CARD.NUMBER,
                                CARD.NAME)
                        .from(NOTICE)
                        .leftJoin(CARD)
                        .on(CARD.ID.eq(NOTICE.CARD_ID))
                        .and(CustomerReach.visibleTo(viewer, "customer.read"))
                        .where(which)
                        .orderBy(NOTICE.ID.desc())
                        .limit(limit + 1)
                        .fetch();
        return Page.of(List.<Record>copyOf(rows), limit, last -> Cursor.of(last.get(NOTICE.ID)))
                .map(row -> shown(viewer, row, locale));
    }

    private Shown shown(Viewer viewer, Record row, Locale locale) {
        boolean closed = row.get(NOTICE.CARD_ID) != null && row.get(CARD.ID) == null;
        CardName card =
                row.get(CARD.ID) == null
                        ? null
                        : new CardName(
                                row.get(CARD.ID),
                                row.get(CARD.NUMBER),
                                screen.name(viewer, row.get(CARD.NAME)));
        Named by =
                row.get(NOTICE.BY_PERSON) == null
                        ? null
                        : new Named(row.get(NOTICE.BY_PERSON), row.get(BY));
        Map<String, Object> detail =
                closed
                        ? new HashMap<>()
                        : JsonMapper.shared().readValue(row.get(NOTICE.DETAIL).data(), MAP);
        if (row.get(NOTICE.KIND).startsWith("watched.contact."))
            detail.computeIfPresent(
                    "name", (key, name) -> screen.contactName(viewer, String.valueOf(name)));
        detail.computeIfPresent(
                "fields",
                (key, value) ->
                        value instanceof List<?> keys ? FieldLabels.known(viewer, keys) : value);
        return new Shown(
                row.get(NOTICE.ID),
                row.get(NOTICE.AT),
                row.get(NOTICE.KIND),
                text(viewer, row.get(NOTICE.KIND), detail, card, by, closed, locale),
                card,
                by,
                detail,
                row.get(NOTICE.READ_AT));
    }

    /** The words of the kind, or those of the line on the timeline that it tells of. */
    private String text(
            Viewer viewer,
            String kind,
            Map<String, Object> detail,
            @Nullable CardName card,
            @Nullable Named by,
            boolean closed,
            Locale locale) {
        if (closed) return texts.get(locale, "notice.closed");
        Map<String, Object> filled = new HashMap<>(detail);
        filled.put("card", card == null ? "" : card.name());
        filled.put("by", by == null ? texts.get(locale, "notice.system") : by.name());
        filled.computeIfPresent(
                "fields",
                (key, value) ->
                        value instanceof List<?> keys ? labels.list(keys, viewer, locale) : value);
        String own = texts.find(locale, "notice." + kind);
        return own != null
                ? texts.get(locale, "notice." + kind, filled)
                : texts.get(locale, "timeline." + kind.replaceFirst("^watched\\.", ""), filled);
    }

    int unread(long personId) {
        return db.fetchCount(
                DSL.selectOne()
                        .from(NOTICE)
                        .where(NOTICE.PERSON_ID.eq(personId))
                        .and(NOTICE.READ_AT.isNull())
                        .limit(100));
    }

    void read(long personId, long upTo) {
        db.update(NOTICE)
                .set(NOTICE.READ_AT, clock.instant())
                .where(NOTICE.PERSON_ID.eq(personId))
                .and(NOTICE.ID.le(upTo))
                .and(NOTICE.READ_AT.isNull())
                .execute();
    }
}
