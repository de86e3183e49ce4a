package zhike.messaging.template;

import static zhike.messaging.db.Tables.TEMPLATE;
import static zhike.messaging.db.Tables.TEMPLATE_VERSION;

import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.ObjectMapper;

import zhike.identity.Acting;
import zhike.identity.SignedIn;
import zhike.messaging.MessageChannel;
import zhike.messaging.Template;
import zhike.messaging.db.tables.records.TemplateRecord;
import zhike.messaging.message.SevenBits;
import zhike.messaging.sms.SmsText;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Writes templates; every change is a version, and the old ones stay. */
@Component
class TemplateKeeping {
    private final DSLContext db;
    private final Clock clock;
    private final ObjectMapper json;
    private final TemplateCheck check;
    private final Purposes purposes;
    private final SevenBits sevenBits;
    private final Trail trail;

    TemplateKeeping(
            DSLContext db,
            Clock clock,
            ObjectMapper json,
            TemplateCheck check,
            Purposes purposes,
            SevenBits sevenBits,
            Trail trail) {
        this.db = db;
        this.clock = clock;
        this.json = json;
        this.check = check;
        this.purposes = purposes;
        this.sevenBits = sevenBits;
        this.trail = trail;
    }

    /**
     * @throws Refusal as {@link TemplateCheck#check}, {@code template.name-taken}
     */
    @Transactional
    public long add(TemplateForm form) {
        check.check(form);
        refuseTaken(form, 0);
        TemplateRecord row = db.newRecord(TEMPLATE);
        row.setName(form.name());
        row.setChannel(form.channel());
        row.setPurpose(form.purpose());
        row.setVersion(1);
        row.store();
        write(row.getId(), 1, form);
        trail.record("template.added", "template", row.getId(), form.name());
        return row.getId();
    }

    /**
     * @throws Refusal also {@code template.missing}, {@code version.stale}
     */
    @Transactional
    public void change(long id, TemplateForm form) {
        TemplateRecord row = locked(id);
        if (!Objects.equals(row.getVersion(), form.version()))
            throw Refusal.conflict("version.stale");
        check.check(form);
        refuseTaken(form, id);
        row.setName(form.name());
        row.setChannel(form.channel());
        row.setPurpose(form.purpose());
        row.setVersion(row.getVersion() + 1);
        row.store();
        write(id, row.getVersion(), form);
        trail.record("template.changed", "template", id, form.name());
    }

    /**
     * @throws Refusal {@code template.missing}
     */
    @Transactional
    public void retire(long id) {
        TemplateRecord row = locked(id);
        row.setRetiredAt(clock.instant());
        row.store();
        trail.record("template.retired", "template", id, row.getName());
    }

    /**
     * @throws Refusal as {@link TemplateCheck#check}
     */
    Template.Rendered preview(TemplateForm form, String language, @Nullable String grade) {
        check.check(form);
        Template template =
                new Template(
                        0,
                        form.name(),
                        MessageChannel.of(form.channel()),
                        form.purpose(),
                        0,
                        form.plain());
        Map<String, String> samples =
                purposes.samples(purposes.get(form.purpose()), Locale.of(language));
        return template.render(language, grade, samples);
    }

    SmsText cut(String text) {
        return SmsText.of(text, sevenBits.allowed());
    }

    private void refuseTaken(TemplateForm form, long but) {
        boolean taken =
                db.fetchExists(
                        db.selectFrom(TEMPLATE)
                                .where(TEMPLATE.NAME.eq(form.name()))
                                .and(TEMPLATE.CHANNEL.eq(form.channel()))
                                .and(TEMPLATE.RETIRED_AT.isNull())
                                .and(TEMPLATE.ID.ne(but)));
        if (taken) throw Refusal.invalid("name", "template.name-taken");
    }

    private TemplateRecord locked(long id) {
        return db.selectFrom(TEMPLATE)
                .where(TEMPLATE.ID.eq(id))
                .and(TEMPLATE.RETIRED_AT.isNull())
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> Refusal.missing("template"));
    }

    private void write(long id, int version, TemplateForm form) {
        SignedIn who = Acting.now();
        db.insertInto(TEMPLATE_VERSION)
                .set(TEMPLATE_VERSION.TEMPLATE_ID, id)
                .set(TEMPLATE_VERSION.VERSION, version)
                .set(TEMPLATE_VERSION.AT, clock.instant())
                .set(TEMPLATE_VERSION.BY_PERSON, who == null ? null : who.personId())
                .set(TEMPLATE_VERSION.TEXTS, JSONB.jsonb(json.writeValueAsString(form.plain())))
                .execute();
    }
}
