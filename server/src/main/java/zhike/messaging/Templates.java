package zhike.messaging;

import static zhike.messaging.db.Tables.TEMPLATE;
import static zhike.messaging.db.Tables.TEMPLATE_VERSION;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.ObjectMapper;

import zhike.platform.error.Refusal;

import java.util.List;
import java.util.Map;

/** The templates that are in use, for whoever sends. */
@Component
public class Templates {
    private final DSLContext db;
    private final ObjectMapper json;

    Templates(DSLContext db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    /**
     * As it is now; to be kept for a whole batch.
     *
     * @throws Refusal {@code template.missing}, also where it is not used any more
     */
    public Template get(long id) {
        return db.select(TEMPLATE.fields())
                .select(TEMPLATE_VERSION.TEXTS)
                .from(TEMPLATE)
                .join(TEMPLATE_VERSION)
                .on(TEMPLATE_VERSION.TEMPLATE_ID.eq(TEMPLATE.ID))
                .and(TEMPLATE_VERSION.VERSION.eq(TEMPLATE.VERSION))
                .where(TEMPLATE.ID.eq(id))
                .and(TEMPLATE.RETIRED_AT.isNull())
                .fetchOptional(this::read)
                .orElseThrow(() -> Refusal.missing("template"));
    }

    /** Those for a purpose, the oldest first. */
    public List<Template> ofPurpose(String purpose, MessageChannel channel) {
        return db.select(TEMPLATE.fields())
                .select(TEMPLATE_VERSION.TEXTS)
                .from(TEMPLATE)
                .join(TEMPLATE_VERSION)
                .on(TEMPLATE_VERSION.TEMPLATE_ID.eq(TEMPLATE.ID))
                .and(TEMPLATE_VERSION.VERSION.eq(TEMPLATE.VERSION))
                .where(TEMPLATE.PURPOSE.eq(purpose))
                .and(TEMPLATE.CHANNEL.eq(channel.code()))
                .and(TEMPLATE.RETIRED_AT.isNull())
                .orderBy(TEMPLATE.ID)
                .fetch(this::read);
    }

    /**
     * For one receiver; for many see {@link Template#render}.
     *
     * @throws Refusal {@code template.missing}
     */
    public Template.Rendered render(
            long id, String language, @Nullable String grade, Map<String, String> values) {
        return get(id).render(language, grade, values);
    }

    private Template read(Record row) {
        return new Template(
                row.get(TEMPLATE.ID),
                row.get(TEMPLATE.NAME),
                MessageChannel.of(row.get(TEMPLATE.CHANNEL)),
                row.get(TEMPLATE.PURPOSE),
                row.get(TEMPLATE.VERSION),
                List.of(
                        json.readValue(
                                row.get(TEMPLATE_VERSION.TEXTS).data(), Template.Text[].class)));
    }
}
