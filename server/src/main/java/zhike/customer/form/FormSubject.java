package zhike.customer.form;

import static zhike.customer.db.Tables.CARD;
import static zhike.customer.db.Tables.INFORMATION_FORM;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.access.Viewers;
import zhike.customer.card.FieldScreen;
import zhike.identity.Acting;
import zhike.identity.SignedIn;
import zhike.platform.subject.SubjectKind;
import zhike.platform.subject.SubjectShown;

import java.util.Collection;
import java.util.Map;

/** Forms by number and the customer's name as the reader may see it. */
@Component
class FormSubject implements SubjectKind {
    private final DSLContext db;
    private final Viewers viewers;
    private final FormReach reach;
    private final FormWriters writers;
    private final FieldScreen screen;

    FormSubject(
            DSLContext db,
            Viewers viewers,
            FormReach reach,
            FormWriters writers,
            FieldScreen screen) {
        this.db = db;
        this.viewers = viewers;
        this.reach = reach;
        this.writers = writers;
        this.screen = screen;
    }

    @Override
    public String name() {
        return AboutForm.KIND;
    }

    @Override
    public Map<Long, SubjectShown> shown(Collection<Long> ids) {
        SignedIn who = Acting.now();
        if (who == null) return Map.of();
        Viewer viewer = viewers.of(who);
        return db.select(INFORMATION_FORM.ID, INFORMATION_FORM.NUMBER, FormReach.nameFor(viewer))
                .from(INFORMATION_FORM)
                .join(CARD)
                .on(CARD.ID.eq(INFORMATION_FORM.CARD_ID))
                .where(INFORMATION_FORM.ID.in(ids))
                .and(reach.visibleTo(viewer).or(writers.writtenBy(viewer)))
                .fetchMap(
                        INFORMATION_FORM.ID,
                        row ->
                                new SubjectShown(
                                        AboutForm.of(row.value1()),
                                        row.value2(),
                                        row.value3() == null
                                                ? row.value2()
                                                : screen.name(viewer, row.value3()),
                                        "/forms/" + row.value1()));
    }
}
