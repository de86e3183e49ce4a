package zhike.lead.introducer;

import static zhike.lead.db.Tables.INTRODUCER;
import static zhike.lead.db.Tables.INTRODUCTION;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.customer.CustomerReach;
import zhike.lead.db.tables.records.IntroducerRecord;
import zhike.platform.error.Refusal;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;
import zhike.platform.trail.Trail;

import java.time.Clock;
import java.util.List;
import java.util.Objects;

/** The introducers by name, with what their introductions came to. */
@Component
class Introducers {
    /**
     * @param made introductions of customers within the viewer's reach
     * @param won how many of them became customers
     */
    record Shown(
            long id,
            String kind,
            String name,
            @Nullable String contactName,
            @Nullable String phone,
            @Nullable String remarks,
            boolean active,
            int made,
            int won,
            int version) {}

    private final DSLContext db;
    private final Clock clock;
    private final Trail trail;

    Introducers(DSLContext db, Clock clock, Trail trail) {
        this.db = db;
        this.clock = clock;
        this.trail = trail;
    }

    Page<Shown> page(Viewer viewer, @Nullable String cursor, int limit) {
        Cursor after = Cursor.read(cursor, 2);
        List<Shown> rows =
                db.select(INTRODUCER.fields())
                        .select(
                                count(viewer, DSL.trueCondition()).as("made"),
                                count(viewer, INTRODUCTION.RESULT.eq("won")).as("won"))
                        .from(INTRODUCER)
                        .where(
                                after == null
                                        ? DSL.noCondition()
                                        : DSL.row(INTRODUCER.NAME, INTRODUCER.ID)
                                                .gt(after.string(0), after.number(1)))
                        .orderBy(INTRODUCER.NAME, INTRODUCER.ID)
                        .limit(limit + 1)
                        .fetch(
                                row ->
                                        new Shown(
                                                row.get(INTRODUCER.ID),
                                                row.get(INTRODUCER.KIND),
                                                row.get(INTRODUCER.NAME),
                                                row.get(INTRODUCER.CONTACT_NAME),
                                                row.get(INTRODUCER.PHONE),
                                                row.get(INTRODUCER.REMARKS),
                                                row.get(INTRODUCER.ACTIVE),
                                                row.get("made", Integer.class),
                                                row.get("won", Integer.class),
                                                row.get(INTRODUCER.VERSION)));
        return Page.of(rows, limit, last -> Cursor.of(last.name(), last.id()));
    }

    private static Field<Integer> count(Viewer viewer, Condition which) {
        return DSL.field(
                DSL.selectCount()
                        .from(INTRODUCTION)
                        .where(INTRODUCTION.INTRODUCER_ID.eq(INTRODUCER.ID))
                        .and(which)
                        .and(
                                CustomerReach.visibleTo(
                                        viewer, "customer.read", INTRODUCTION.CARD_ID)));
    }

    @Transactional
    public long add(Viewer viewer, IntroducerForms.Introducer form) {
        IntroducerRecord row = db.newRecord(INTRODUCER);
        row.setCreatedAt(clock.instant());
        row.setCreatedBy(viewer.personId());
        row.setVersion(0);
        return write(row, form, "introducer.added");
    }

    @Transactional
    public void change(long id, IntroducerForms.Introducer form) {
        IntroducerRecord row =
                db.selectFrom(INTRODUCER).where(INTRODUCER.ID.eq(id)).forUpdate().fetchOne();
        if (row == null) throw Refusal.missing("introducer");
        if (!Objects.equals(row.getVersion(), form.version()))
            throw Refusal.conflict("version.stale");
        row.setVersion(row.getVersion() + 1);
        write(row, form, "introducer.changed");
    }

    private long write(IntroducerRecord row, IntroducerForms.Introducer form, String what) {
        row.setKind(form.kind());
        row.setName(form.name().strip());
        row.setContactName(text(form.contactName()));
        row.setPhone(text(form.phone()));
        row.setRemarks(text(form.remarks()));
        row.setActive(form.active());
        try {
            row.store();
        } catch (DuplicateKeyException e) {
            throw Refusal.invalid("name", "introducer.double");
        }
        trail.record(what, "introducer", row.getId(), row.getName());
        return row.getId();
    }

    static @Nullable String text(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
