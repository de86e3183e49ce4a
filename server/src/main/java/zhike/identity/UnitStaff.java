package zhike.identity;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import static zhike.identity.db.Tables.HOLDING;
import static zhike.identity.db.Tables.PERSON;
import static zhike.identity.db.Tables.POST;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.List;

/** Who works in a unit. */
@Component
public class UnitStaff {
    private static final int MOST = 500;
    private static final Field<List<String>> POSTS =
            multiset(
                            select(POST.TITLE)
                                    .from(HOLDING)
                                    .join(POST)
                                    .on(POST.ID.eq(HOLDING.POST_ID))
                                    .where(HOLDING.PERSON_ID.eq(PERSON.ID))
                                    .and(HOLDING.TO_ON.isNull())
                                    .orderBy(HOLDING.MAIN.desc(), HOLDING.ID))
                    .convertFrom(rows -> rows.map(title -> title.value1()));

    /**
     * @param phone,email null where there is none, or where the reader may not read the person
     */
    public record Colleague(
            long id,
            String name,
            List<String> posts,
            @Nullable String phone,
            @Nullable String email) {}

    private final DSLContext db;
    private final StaffRights rights;

    UnitStaff(DSLContext db, StaffRights rights) {
        this.db = db;
        this.rights = rights;
    }

    /** Those who work there now, not in the units below it, by name. */
    public List<Colleague> of(long unitId) {
        var open = rights.reached("people.read");
        return db.select(
                        PERSON.ID,
                        PERSON.NAME,
                        POSTS,
                        DSL.when(open, PERSON.PHONE),
                        DSL.when(open, PERSON.EMAIL))
                .from(PERSON)
                .where(PERSON.UNIT_ID.eq(unitId))
                .and(PERSON.STATE.eq("active"))
                .orderBy(PERSON.NAME_KEY, PERSON.ID)
                .limit(MOST)
                .fetch(
                        row ->
                                new Colleague(
                                        row.value1(),
                                        row.value2(),
                                        row.value3(),
                                        row.value4(),
                                        row.value5()));
    }
}
