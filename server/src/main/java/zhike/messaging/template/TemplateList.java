package zhike.messaging.template;

import static zhike.messaging.db.Tables.TEMPLATE;
import static zhike.messaging.db.Tables.TEMPLATE_VERSION;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.ObjectMapper;

import zhike.identity.Names;
import zhike.messaging.MessageChannel;
import zhike.messaging.Template;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Templates in use. */
@Component
class TemplateList {
    /**
     * @param changedBy null: the program itself
     */
    record Shown(
            long id,
            String name,
            String channel,
            String purpose,
            String purposeCode,
            int version,
            Instant changedAt,
            @Nullable String changedBy,
            List<Template.Text> texts) {}

    private final DSLContext db;
    private final ObjectMapper json;
    private final Purposes purposes;

    TemplateList(DSLContext db, ObjectMapper json, Purposes purposes) {
        this.db = db;
        this.json = json;
        this.purposes = purposes;
    }

    Page<Shown> page(
            @Nullable MessageChannel channel,
            @Nullable String purpose,
            @Nullable Cursor after,
            int limit,
            Locale locale) {
        Condition which = TEMPLATE.RETIRED_AT.isNull();
        if (channel != null) which = which.and(TEMPLATE.CHANNEL.eq(channel.code()));
        if (purpose != null) which = which.and(TEMPLATE.PURPOSE.eq(purpose));
        if (after != null) which = which.and(TEMPLATE.ID.lt(after.number(0)));
        List<Record> rows =
                db.select(TEMPLATE.fields())
                        .select(TEMPLATE_VERSION.AT, TEMPLATE_VERSION.TEXTS)
                        .select(Names.ofPerson(TEMPLATE_VERSION.BY_PERSON).as("by_name"))
                        .from(TEMPLATE)
                        .join(TEMPLATE_VERSION)
                        .on(TEMPLATE_VERSION.TEMPLATE_ID.eq(TEMPLATE.ID))
                        .and(TEMPLATE_VERSION.VERSION.eq(TEMPLATE.VERSION))
                        .where(which)
                        .orderBy(TEMPLATE.ID.desc())
                        .limit(limit + 1)
                        .fetch(row -> (Record) row);
        return Page.of(rows, limit, last -> Cursor.of(last.get(TEMPLATE.ID)))
                .map(row -> shown(row, locale));
    }

    private Shown shown(Record row, Locale locale) {
        return new Shown(
                row.get(TEMPLATE.ID),
                row.get(TEMPLATE.NAME),
                row.get(TEMPLATE.CHANNEL),
                purposes.words(locale, row.get(TEMPLATE.PURPOSE)),
                row.get(TEMPLATE.PURPOSE),
                row.get(TEMPLATE.VERSION),
                row.get(TEMPLATE_VERSION.AT),
                row.get("by_name", String.class),
                List.of(
                        json.readValue(
                                row.get(TEMPLATE_VERSION.TEXTS).data(), Template.Text[].class)));
    }
}
