package zhike.platform.postgres;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

/**
 * Tells whether a failure means that the database is away, rather than that something was wrong
 * with the request.
 */
public final class DatabaseAbsence {
    /** Ended by an operator or a crash, starting up, too many connections. */
    private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03", "53300");

    /** What the pool says, without a state, to whoever goes on using a connection that broke. */
    private static final String CLOSED = "Connection is closed";

    private DatabaseAbsence() {}

    public static boolean in(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && away(sql)) return true;
            // the roll-back failed too, which hides what failed first
            if (cause instanceof TransactionSystemException both
                    && in(both.getApplicationException())) return true;
        }
        return false;
    }

    private static boolean away(SQLException e) {
        String state = e.getSQLState();
        return e instanceof SQLTransientConnectionException
                || e instanceof SQLNonTransientConnectionException
                || (state == null
                        ? CLOSED.equals(e.getMessage())
                        : state.startsWith("08") || STATES.contains(state));
    }
}
