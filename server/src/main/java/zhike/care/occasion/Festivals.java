package zhike.care.occasion;

import static zhike.care.db.Tables.FESTIVAL;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;

/** The festivals that the company keeps. */
@Component
public class Festivals {
    private final DSLContext db;

    Festivals(DSLContext db) {
        this.db = db;
    }

    public List<Festival> all() {
        return db.selectFrom(FESTIVAL)
                .orderBy(FESTIVAL.POSITION, FESTIVAL.CODE)
                .fetch(
                        row ->
                                new Festival(
                                        row.getCode(),
                                        row.getNameZh(),
                                        row.getNameEn(),
                                        row.getRule(),
                                        row.getGreeted(),
                                        row.getPosition()));
    }

    /** On which customers are greeted. */
    public List<Festival> greetedOn(LocalDate day) {
        return all().stream().filter(each -> each.greeted() && each.on(day)).toList();
    }
}
