package zhike.care.occasion;

import static zhike.care.db.Tables.FESTIVAL;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;

import java.util.Map;

/** Adds and changes festivals. */
@Component
class FestivalKeeping {
    private final DSLContext db;
    private final Trail trail;

    FestivalKeeping(DSLContext db, Trail trail) {
        this.db = db;
        this.trail = trail;
    }

    @Transactional
    public void write(String code, FestivalEndpoint.Form form) {
        if (!code.matches("[a-z][a-z-]{0,29}")) throw Refusal.invalid("code", "care.festival.code");
        refuseNoDay(form.rule());
        db.insertInto(FESTIVAL)
                .set(FESTIVAL.CODE, code)
                .set(FESTIVAL.NAME_ZH, form.nameZh().strip())
                .set(FESTIVAL.NAME_EN, form.nameEn().strip())
                .set(FESTIVAL.RULE, form.rule())
                .set(FESTIVAL.GREETED, form.greeted())
                .set(FESTIVAL.POSITION, form.position())
                .onConflict(FESTIVAL.CODE)
                .doUpdate()
                .set(FESTIVAL.NAME_ZH, form.nameZh().strip())
                .set(FESTIVAL.NAME_EN, form.nameEn().strip())
                .set(FESTIVAL.RULE, form.rule())
                .set(FESTIVAL.GREETED, form.greeted())
                .set(FESTIVAL.POSITION, form.position())
                .execute();
        trail.record(
                "care.festival.changed",
                null,
                null,
                form.nameZh().strip(),
                Map.of("rule", form.rule(), "greeted", form.greeted()));
    }

    /** 31 of a lunar month, or 30 February: a day that never comes. */
    private static void refuseNoDay(String rule) {
        int day = rule.contains(":") ? Integer.parseInt(rule.substring(5)) : 1;
        boolean lunar = rule.startsWith("l:");
        boolean none =
                lunar && day > 30
                        || rule.startsWith("s:")
                                && day
                                        > java.time.Month.of(Integer.parseInt(rule.substring(2, 4)))
                                                .maxLength();
        if (none) throw Refusal.invalid("rule", "care.festival.day");
    }
}
