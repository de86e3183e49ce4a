package zhike.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import static zhike.identity.db.Tables.CREDENTIAL;
import static zhike.identity.db.Tables.PERSON;

import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import zhike.identity.signin.PasswordChange;
import zhike.platform.language.Texts;
import zhike.platform.terminal.ExitCode;
import zhike.platform.terminal.OperatorError;
import zhike.platform.terminal.Words;
import zhike.testing.ServerTest;

class FirstStartTest extends ServerTest {
    @Autowired private PasswordChange passwords;
    @Autowired private Texts texts;
    @Autowired private PlatformTransactionManager transactions;

    @Test
    void aGivenPasswordThatCannotBeOneIsToldToTheOperatorWithTheVariableAndTheRemedy() {
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        undone -> {
                            withoutAdministratorsPassword();
                            OperatorError error =
                                    catchThrowableOfType(
                                            OperatorError.class,
                                            () -> start("my-admin-password-2026"));
                            assertThat(error.exit()).isEqualTo(ExitCode.USAGE);
                            assertThat(error.text(Words.ofOperator()))
                                    .contains("ZHIKE_ADMIN_PASSWORD")
                                    .doesNotContain("my-admin-password-2026")
                                    .doesNotContain("{");
                            undone.setRollbackOnly();
                        });
    }

    @Test
    void anAdministratorWithoutAPasswordGetsTheGivenOneOnce() {
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        undone -> {
                            withoutAdministratorsPassword();
                            start("guarded-by-nobody-2026");
                            String first = hash();
                            start("something-else-entirely-2026");
                            assertThat(hash()).isEqualTo(first);
                            undone.setRollbackOnly();
                        });
    }

    private void start(String password) {
        new FirstStart(db, clock, passwords, texts, password)
                .run(new DefaultApplicationArguments());
    }

    private void withoutAdministratorsPassword() {
        db.deleteFrom(CREDENTIAL)
                .where(
                        CREDENTIAL.PERSON_ID.eq(
                                DSL.select(PERSON.ID).from(PERSON).where(PERSON.LOGIN.eq("admin"))))
                .execute();
    }

    private String hash() {
        return db.select(CREDENTIAL.HASH)
                .from(CREDENTIAL)
                .join(PERSON)
                .on(PERSON.ID.eq(CREDENTIAL.PERSON_ID))
                .where(PERSON.LOGIN.eq("admin"))
                .fetchSingle()
                .value1();
    }
}
