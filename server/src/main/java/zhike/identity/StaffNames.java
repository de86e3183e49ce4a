package zhike.identity;

import static zhike.identity.db.Tables.PERSON;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Locale;

/** Finds people by what a file or an operator calls them. */
@Component
public class StaffNames {
    private final DSLContext db;
    private final Staff staff;

    StaffNames(DSLContext db, Staff staff) {
        this.db = db;
        this.staff = staff;
    }

    /** By login or employee number, which are one person's alone; else everybody of that name. */
    public List<Staff.Member> called(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        List<Long> sure =
                db.select(PERSON.ID)
                        .from(PERSON)
                        .where(PERSON.LOGIN.eq(word).or(PERSON.EMPLOYEE_NUMBER.eq(text.strip())))
                        .fetch(PERSON.ID);
        if (sure.size() == 1) return staff.all(sure);
        return staff.all(
                db.select(PERSON.ID)
                        .from(PERSON)
                        .where(PERSON.NAME.equalIgnoreCase(text.strip()))
                        .limit(3)
                        .fetch(PERSON.ID));
    }
}
