package zhike.messaging.message;

import static zhike.messaging.db.Tables.ARRIVAL;
import static zhike.messaging.db.Tables.MESSAGE;
import static zhike.messaging.db.Tables.PACE;
import static zhike.messaging.db.Tables.SUPPRESSION;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

import zhike.messaging.db.tables.records.MessageRecord;
import zhike.testing.ServerTest;

/** An outbox without others' messages. */
public abstract class MessageScene extends ServerTest {
    @Autowired protected HeardMessages heard;

    @BeforeEach
    void nothingWaits() {
        db.deleteFrom(ARRIVAL).execute();
        db.deleteFrom(SUPPRESSION).execute();
        db.deleteFrom(MESSAGE).execute();
        db.deleteFrom(PACE).execute();
        heard.all.clear();
    }

    protected MessageRecord row(long id) {
        return db.selectFrom(MESSAGE).where(MESSAGE.ID.eq(id)).fetchSingle();
    }

    protected String state(long id) {
        return row(id).getState();
    }
}
