package zhike.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionSystemException;

import java.sql.SQLException;

class DatabaseAbsenceTest {

    @Test
    void aBrokenConnectionAndAServerThatIsStartingAreAbsence() {
        for (String state : new String[] {"08006", "08001", "57P01", "57P03", "53300"}) {
            assertThat(DatabaseAbsence.in(new RuntimeException(new SQLException("", state))))
                    .as(state)
                    .isTrue();
        }
    }

    @Test
    void aWrongStatementIsNot() {
        for (String state : new String[] {"23505", "42P01", "57014", "40001"}) {
            assertThat(DatabaseAbsence.in(new SQLException("", state))).as(state).isFalse();
        }
        assertThat(DatabaseAbsence.in(new IllegalStateException("Connection is closed"))).isFalse();
        assertThat(DatabaseAbsence.in(null)).isFalse();
    }

    @Test
    void aFailedRollBackDoesNotHideIt() {
        TransactionSystemException both =
                new TransactionSystemException("", new SQLException("Connection is closed"));
        assertThat(DatabaseAbsence.in(both)).isTrue();
        TransactionSystemException first = new TransactionSystemException("");
        first.initApplicationException(new SQLException("", "57P01"));
        assertThat(DatabaseAbsence.in(first)).isTrue();
    }
}
