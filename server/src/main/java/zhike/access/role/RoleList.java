package zhike.access.role;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;

import static zhike.access.db.Tables.FIELD_RULE;
import static zhike.access.db.Tables.PERMISSION;
import static zhike.identity.db.Tables.PERSON;
import static zhike.identity.db.Tables.PERSON_ROLE;
import static zhike.identity.db.Tables.ROLE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.platform.error.Refusal;
import zhike.platform.language.Texts;

import java.util.List;
import java.util.Locale;

/** Reads roles with all that they allow. */
@Component
class RoleList {
    private final DSLContext db;

    RoleList(DSLContext db) {
        this.db = db;
    }

    RoleShown one(long id, Locale locale) {
        return read(ROLE.ID.eq(id), locale).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.missing("role"));
    }

    List<RoleShown> read(Condition which, Locale locale) {
        var permissions =
                multiset(
                                select(PERMISSION.OPERATION, PERMISSION.REACH)
                                        .from(PERMISSION)
                                        .where(PERMISSION.ROLE_ID.eq(ROLE.ID))
                                        .orderBy(PERMISSION.OPERATION))
                        .convertFrom(
                                rows ->
                                        rows.map(
                                                row ->
                                                        new RoleInput.Grant(
                                                                row.value1(), row.value2())));
        var rules =
                multiset(
                                select(FIELD_RULE.KIND, FIELD_RULE.FIELD, FIELD_RULE.RULE)
                                        .from(FIELD_RULE)
                                        .where(FIELD_RULE.ROLE_ID.eq(ROLE.ID))
                                        .orderBy(FIELD_RULE.KIND, FIELD_RULE.FIELD))
                        .convertFrom(
                                rows ->
                                        rows.map(
                                                row ->
                                                        new RoleInput.Rule(
                                                                row.value1(),
                                                                row.value2(),
                                                                row.value3())));
        var people =
                field(
                        selectCount()
                                .from(PERSON_ROLE)
                                .join(PERSON)
                                .on(PERSON.ID.eq(PERSON_ROLE.PERSON_ID))
                                .and(PERSON.STATE.eq("active"))
                                .where(PERSON_ROLE.ROLE_ID.eq(ROLE.ID)));
        boolean english = Texts.language(locale).equals("en");
        return db.select(
                        ROLE.ID,
                        ROLE.CODE,
                        ROLE.NAME_ZH,
                        ROLE.NAME_EN,
                        ROLE.BUILT_IN,
                        people,
                        permissions,
                        rules,
                        ROLE.VERSION)
                .from(ROLE)
                .where(which)
                .orderBy(ROLE.ID)
                .fetch(
                        row ->
                                new RoleShown(
                                        row.value1(),
                                        row.value2(),
                                        english ? row.value4() : row.value3(),
                                        row.value3(),
                                        row.value4(),
                                        row.value5(),
                                        row.value6(),
                                        row.value7(),
                                        row.value8(),
                                        row.value9()));
    }
}
