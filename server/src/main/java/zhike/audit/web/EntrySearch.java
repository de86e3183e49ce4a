package zhike.audit.web;

import static org.jooq.impl.DSL.row;

import static zhike.audit.db.Tables.ENTRY;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

import zhike.audit.db.tables.records.EntryRecord;
import zhike.platform.language.Texts;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the trail, newest first, by time and number: the months that a page does not touch are not
 * read.
 */
@Component
class EntrySearch {
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};
    private final DSLContext db;
    private final ObjectMapper json;
    private final Texts texts;

    EntrySearch(DSLContext db, ObjectMapper json, Texts texts) {
        this.db = db;
        this.json = json;
        this.texts = texts;
    }

    Page<EntryShown> page(EntryFilter filter, @Nullable Cursor after, int limit, Locale locale) {
        Condition earlier =
                after == null
                        ? DSL.noCondition()
                        : ENTRY.AT
                                .le(after.instant(0))
                                .and(row(ENTRY.AT, ENTRY.ID).lt(after.instant(0), after.number(1)));
        List<EntryShown> rows =
                db.selectFrom(ENTRY)
                        .where(filter.condition())
                        .and(earlier)
                        .orderBy(ENTRY.AT.desc(), ENTRY.ID.desc())
                        .limit(limit + 1)
                        .fetch(row -> shown(row, locale));
        return Page.of(rows, limit, last -> Cursor.of(last.at(), last.id()));
    }

    private EntryShown shown(EntryRecord row, Locale locale) {
        EntryShown.Actor person =
                row.getPersonId() == null
                        ? null
                        : new EntryShown.Actor(row.getPersonId(), row.getPersonName());
        return new EntryShown(
                row.getId(),
                row.getAt(),
                person,
                row.getAction(),
                texts.get(locale, "action." + row.getAction()),
                row.getKind(),
                row.getRecordId(),
                row.getRecordLabel(),
                json.readValue(row.getDetail().data(), MAP),
                row.getAddress());
    }
}
