package zhike.identity.people;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import static zhike.identity.db.Tables.CREDENTIAL;
import static zhike.identity.db.Tables.HOLDING;
import static zhike.identity.db.Tables.PERSON;
import static zhike.identity.db.Tables.PERSON_ROLE;
import static zhike.identity.db.Tables.POST;
import static zhike.identity.db.Tables.ROLE;
import static zhike.identity.db.Tables.UNIT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.identity.Named;
import zhike.identity.StaffRights;
import zhike.identity.db.tables.Person;
import zhike.platform.error.Refusal;
import zhike.platform.language.Texts;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Reads people by name, beginning from those whom the reader may see. */
@Component
class PeopleList {
    private static final Person MANAGER = PERSON.as("manager");
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
    private final DSLContext db;
    private final Clock clock;
    private final StaffRights rights;

    PeopleList(DSLContext db, Clock clock, StaffRights rights) {
        this.db = db;
        this.clock = clock;
        this.rights = rights;
    }

    Page<PersonShown> page(Condition filter, @Nullable Cursor after, int limit, Locale locale) {
        Condition later =
                after == null
                        ? DSL.noCondition()
                        : row(PERSON.NAME_KEY, PERSON.ID).gt(after.string(0), after.number(1));
        List<Keyed> rows = read(filter.and(later), limit + 1, locale);
        return Page.of(rows, limit, last -> Cursor.of(last.key(), last.person().id()))
                .map(Keyed::person);
    }

    PersonShown one(long id, Locale locale) {
        return read(PERSON.ID.eq(id), 1, locale).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.missing("person"))
                .person();
    }

    private record Keyed(String key, PersonShown person) {}

    private List<Keyed> read(Condition which, int limit, Locale locale) {
        Field<Boolean> edit = DSL.field(rights.reached("people.manage"));
        Field<List<Named>> roles = roles(locale);
        return db.select(
                        PERSON.ID,
                        PERSON.NAME,
                        PERSON.NAME_KEY,
                        PERSON.LOGIN,
                        PERSON.EMPLOYEE_NUMBER,
                        UNIT.ID,
                        UNIT.NAME,
                        MANAGER.ID,
                        MANAGER.NAME,
                        POSTS,
                        roles,
                        PERSON.STATE,
                        PERSON.PHONE,
                        PERSON.EMAIL,
                        PERSON.LOCALE,
                        PERSON.JOINED_ON,
                        PERSON.LEFT_ON,
                        CREDENTIAL.LOCKED_UNTIL,
                        PERSON.VERSION,
                        edit)
                .from(PERSON)
                .join(UNIT)
                .on(UNIT.ID.eq(PERSON.UNIT_ID))
                .leftJoin(MANAGER)
                .on(MANAGER.ID.eq(PERSON.MANAGER_ID))
                .leftJoin(CREDENTIAL)
                .on(CREDENTIAL.PERSON_ID.eq(PERSON.ID))
                .where(rights.reached("people.read"))
                .and(which)
                .orderBy(PERSON.NAME_KEY, PERSON.ID)
                .limit(limit)
                .fetch(found -> new Keyed(found.get(PERSON.NAME_KEY), shown(found, roles, edit)));
    }

    private static Field<List<Named>> roles(Locale locale) {
        var name = Texts.language(locale).equals("en") ? ROLE.NAME_EN : ROLE.NAME_ZH;
        return multiset(
                        select(ROLE.ID, name)
                                .from(PERSON_ROLE)
                                .join(ROLE)
                                .on(ROLE.ID.eq(PERSON_ROLE.ROLE_ID))
                                .where(PERSON_ROLE.PERSON_ID.eq(PERSON.ID))
                                .orderBy(ROLE.ID))
                .convertFrom(rows -> rows.map(role -> new Named(role.value1(), role.value2())));
    }

    private PersonShown shown(Record row, Field<List<Named>> roles, Field<Boolean> edit) {
        Named manager =
                row.get(MANAGER.ID) == null
                        ? null
                        : new Named(row.get(MANAGER.ID), row.get(MANAGER.NAME));
        Instant locked = row.get(CREDENTIAL.LOCKED_UNTIL);
        LocalDate joined = row.get(PERSON.JOINED_ON);
        return new PersonShown(
                row.get(PERSON.ID),
                row.get(PERSON.NAME),
                row.get(PERSON.LOGIN),
                row.get(PERSON.EMPLOYEE_NUMBER),
                new Named(row.get(UNIT.ID), row.get(UNIT.NAME)),
                manager,
                row.get(POSTS),
                row.get(roles),
                row.get(PERSON.STATE),
                row.get(PERSON.PHONE),
                row.get(PERSON.EMAIL),
                row.get(PERSON.LOCALE),
                joined,
                row.get(PERSON.LEFT_ON),
                locked != null && locked.isAfter(clock.instant()) ? locked : null,
                row.get(PERSON.VERSION),
                new PersonShown.Can(row.get(edit)));
    }
}
