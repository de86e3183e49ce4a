package zhike.customer.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jooq.DSLContext;
import org.postgresql.PGConnection;
import org.springframework.stereotype.Component;

/** Sends many rows into a table at once, on the connection of the running transaction. */
@Component
class Copying {
    private final DSLContext db;

    Copying(DSLContext db) {
        this.db = db;
    }

    /** @param columns the table with its columns in brackets, as COPY takes it */
    void into(String columns, CopyText rows) {
        if (rows.count() == 0) return;
        byte[] bytes = rows.bytes();
        db.connection(connection -> {
            try {
                connection.unwrap(PGConnection.class).getCopyAPI()
                        .copyIn("COPY " + columns + " FROM STDIN", new ByteArrayInputStream(bytes), 1 << 16);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
