package zhike.visit.plan;

import static zhike.visit.db.Tables.PLAN;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.access.Viewers;
import zhike.identity.Acting;
import zhike.identity.Names;
import zhike.identity.SignedIn;
import zhike.platform.language.Texts;
import zhike.platform.subject.Subject;
import zhike.platform.subject.SubjectKind;
import zhike.platform.subject.SubjectShown;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;

/** Plans as what promises and approvals are about: the month and whose. */
@Component
class PlanSubject implements SubjectKind {
    static final String KIND = "visit-plan";
    private final DSLContext db;
    private final Viewers viewers;
    private final Texts texts;

    PlanSubject(DSLContext db, Viewers viewers, Texts texts) {
        this.texts = texts;
        this.db = db;
        this.viewers = viewers;
    }

    static Subject of(long id) {
        return new Subject(KIND, id);
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public Map<Long, SubjectShown> shown(Collection<Long> ids) {
        SignedIn who = Acting.now();
        if (who == null) return Map.of();
        return db.select(PLAN.ID, PLAN.MONTH, Names.ofPerson(PLAN.OWNER_ID))
                .from(PLAN)
                .where(PLAN.ID.in(ids))
                .and(PlanReach.visibleTo(viewers.of(who), "visit.read"))
                .fetchMap(
                        PLAN.ID,
                        row ->
                                new SubjectShown(
                                        of(row.value1()),
                                        row.value2().toString().substring(0, 7),
                                        title(row.value3(), row.value2(), who.locale()),
                                        "/visit-plans/" + row.value1()));
    }

    private String title(String owner, LocalDate month, Locale locale) {
        String form = texts.get(locale, "visit.plan.month");
        return texts.get(
                locale,
                "visit.plan.title",
                Map.of(
                        "owner",
                        owner,
                        "month",
                        DateTimeFormatter.ofPattern(form, locale).format(month)));
    }
}
