package zhike.customer.importing;

import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.springframework.stereotype.Component;

import java.sql.SQLException;

/** Sends many rows into a table at once, on the connection of the running transaction. */
@Component
class Copying {
    private final DSLContext db;

    Copying(DSLContext db) {
        this.db = db;
    }

    /**
     * @param columns the table with its columns in brackets, as COPY takes it
     */
    void into(String columns, CopyText rows) {
        if (rows.count() > 0) send(manager(), columns, rows);
    }

    /**
     * For several tables one after another; nothing else may use the connection until it is closed.
     */
    Sending begin() {
        return new Sending(manager());
    }

    static void send(CopyManager manager, String columns, CopyText rows) {
        try {
            CopyIn copy = manager.copyIn("COPY " + columns + " FROM STDIN");
            try {
                copy.writeToCopy(rows.bytes(), 0, rows.size());
                copy.endCopy();
            } finally {
                if (copy.isActive()) copy.cancelCopy();
            }
        } catch (SQLException e) {
            throw new DataAccessException("COPY " + columns, e);
        }
    }

    private CopyManager manager() {
        return db.connectionResult(
                connection -> connection.unwrap(PGConnection.class).getCopyAPI());
    }
}
