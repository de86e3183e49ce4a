package zhike.care.occasion;

import static zhike.care.db.Tables.DAY_LIST;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.access.Viewers;
import zhike.identity.Acting;
import zhike.identity.SignedIn;
import zhike.platform.language.Texts;
import zhike.platform.language.TimeWords;
import zhike.platform.subject.Subject;
import zhike.platform.subject.SubjectKind;
import zhike.platform.subject.SubjectShown;

import java.util.Collection;
import java.util.Map;

/** The list of a day, as what a promise is about. */
@Component
class DayListSubject implements SubjectKind {
    static final String KIND = "care-day";
    private final DSLContext db;
    private final Viewers viewers;
    private final Texts texts;

    DayListSubject(DSLContext db, Viewers viewers, Texts texts) {
        this.db = db;
        this.viewers = viewers;
        this.texts = texts;
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public Map<Long, SubjectShown> shown(Collection<Long> ids) {
        SignedIn who = Acting.now();
        if (who == null) return Map.of();
        boolean may = viewers.of(who).may("care.run");
        return db.select(DAY_LIST.ID, DAY_LIST.ON_DAY)
                .from(DAY_LIST)
                .where(DAY_LIST.ID.in(ids))
                .and(
                        may
                                ? org.jooq.impl.DSL.trueCondition()
                                : DAY_LIST.OPERATOR_ID.eq(who.personId()))
                .fetchMap(
                        DAY_LIST.ID,
                        row ->
                                new SubjectShown(
                                        new Subject(KIND, row.value1()),
                                        row.value2().toString(),
                                        texts.get(
                                                who.locale(),
                                                "care.list.of",
                                                Map.of(
                                                        "day",
                                                        TimeWords.day(row.value2(), who.locale()))),
                                        "/care/wishes?day=" + row.value2()));
    }
}
