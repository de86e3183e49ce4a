package zhike.identity;

import static zhike.identity.db.Tables.CREDENTIAL;
import static zhike.identity.db.Tables.PERSON;
import static zhike.identity.db.Tables.PERSON_ROLE;
import static zhike.identity.db.Tables.ROLE;
import static zhike.identity.db.Tables.UNIT;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.identity.signin.FirstPassword;
import zhike.identity.signin.PasswordChange;
import zhike.platform.error.Refusal;
import zhike.platform.language.Texts;
import zhike.platform.terminal.ExitCode;
import zhike.platform.terminal.OperatorError;
import zhike.platform.terminal.Words;

import java.time.Clock;
import java.util.Locale;

/**
 * The first start makes the company and its administrator; a random password is printed once and
 * must be changed. The company that the demonstration brings has an administrator without a
 * password: they get theirs alike.
 */
@Component
@Order(1)
class FirstStart implements ApplicationRunner {
    private static final String LOGIN = "admin";
    private final DSLContext db;
    private final Clock clock;
    private final PasswordChange passwords;
    private final Texts texts;
    private final String given;

    FirstStart(
            DSLContext db,
            Clock clock,
            PasswordChange passwords,
            Texts texts,
            @Value("${ZHIKE_ADMIN_PASSWORD:}") String given) {
        this.db = db;
        this.clock = clock;
        this.passwords = passwords;
        this.texts = texts;
        this.given = given;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments args) {
        if (!db.fetchExists(PERSON)) {
            passwordFor(administrator(company()));
            return;
        }
        db.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.LOGIN.eq(LOGIN))
                .andNotExists(
                        db.selectOne().from(CREDENTIAL).where(CREDENTIAL.PERSON_ID.eq(PERSON.ID)))
                .fetchOptional(PERSON.ID)
                .ifPresent(this::passwordFor);
    }

    private long administrator(long company) {
        String name = texts.get(Locale.CHINESE, "identity.administrator");
        long admin =
                db.insertInto(
                                PERSON,
                                PERSON.LOGIN,
                                PERSON.NAME,
                                PERSON.NAME_KEY,
                                PERSON.UNIT_ID,
                                PERSON.CREATED_AT,
                                PERSON.UPDATED_AT)
                        .values(LOGIN, name, LOGIN, company, clock.instant(), clock.instant())
                        .returningResult(PERSON.ID)
                        .fetchSingle()
                        .value1();
        db.insertInto(PERSON_ROLE, PERSON_ROLE.PERSON_ID, PERSON_ROLE.ROLE_ID, PERSON_ROLE.GIVEN_AT)
                .select(
                        db.select(DSL.val(admin), ROLE.ID, DSL.val(clock.instant()))
                                .from(ROLE)
                                .where(ROLE.CODE.eq("administrator")))
                .execute();
        return admin;
    }

    private void passwordFor(long admin) {
        String password = given.isEmpty() ? FirstPassword.random() : given;
        try {
            passwords.set(admin, password, given.isEmpty());
        } catch (Refusal refusal) {
            throw unusable(refusal);
        }
        if (given.isEmpty()) System.out.println(LOGIN + " / " + password);
    }

    private OperatorError unusable(Refusal refusal) {
        Locale reader = Words.ofOperator().locale();
        String error = "error." + refusal.code();
        return new OperatorError(
                refusal,
                ExitCode.USAGE,
                "admin.password",
                texts.get(reader, error, refusal.args()),
                texts.get(reader, error + ".remedy", refusal.args()));
    }

    private long company() {
        long id = db.fetchSingle("select nextval('identity.unit_id_seq')").get(0, Long.class);
        db.insertInto(UNIT, UNIT.ID, UNIT.KIND, UNIT.NAME, UNIT.CODE, UNIT.PATH, UNIT.BRANCH_ID)
                .values(
                        id,
                        "company",
                        texts.get(Locale.CHINESE, "identity.company"),
                        "company",
                        new Long[] {id},
                        id)
                .execute();
        return id;
    }
}
