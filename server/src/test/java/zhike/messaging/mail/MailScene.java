package zhike.messaging.mail;

import static zhike.messaging.db.Tables.DIGEST;
import static zhike.messaging.db.Tables.LETTER;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

import zhike.messaging.Outbox;
import zhike.testing.Answer;
import zhike.testing.Caller;
import zhike.testing.FakeSmtp;
import zhike.testing.ServerTest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An administrator, an outbox without others' letters, and a mail server that does as told. */
public abstract class MailScene extends ServerTest {
    @Autowired protected Outbox outbox;
    @Autowired private Postman postman;
    protected FakeSmtp server;
    private long administrator;

    @BeforeEach
    void aMailServer() {
        db.deleteFrom(DIGEST).execute();
        db.deleteFrom(LETTER).execute();
        server = new FakeSmtp();
        administrator = company.person(company.root, "administrator");
        use(server.port(), Map.of());
    }

    @AfterEach
    void off() {
        server.close();
        set(Map.of("on", false, "password", ""));
    }

    /** The server of this machine at this port, in the clear, unless told otherwise. */
    protected void use(int port, Map<String, ?> others) {
        Map<String, Object> form = new LinkedHashMap<>(Map.of("port", port));
        form.put("password", "");
        form.putAll(others);
        set(form).is(200);
    }

    protected Answer set(Map<String, ?> others) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("on", true);
        form.put("host", "localhost");
        form.put("port", server.port());
        form.put("tls", "NONE");
        form.put("user", "");
        form.put("senderAddress", "zhike@example.com");
        form.put("senderName", "知客");
        form.put("perMinute", 10_000);
        form.put("publicAddress", "https://crm.example.com/");
        form.put("digestAt", "08:00");
        form.putAll(others);
        return administrator().put("/api/mail-server", form);
    }

    /** Signed in anew: time may have gone on. */
    protected Caller administrator() {
        return signedIn(administrator);
    }

    /** Until there is nothing more to be done now. */
    Postman.Round round() {
        Postman.Round ended = postman.round();
        while (ended == Postman.Round.AGAIN) ended = postman.round();
        return ended;
    }

    protected String state(long letter) {
        return db.select(LETTER.STATE)
                .from(LETTER)
                .where(LETTER.ID.eq(letter))
                .fetchSingle()
                .value1();
    }

    protected @Nullable String error(long letter) {
        return db.select(LETTER.ERROR)
                .from(LETTER)
                .where(LETTER.ID.eq(letter))
                .fetchSingle()
                .value1();
    }

    protected List<String> states() {
        return db.select(LETTER.STATE).from(LETTER).orderBy(LETTER.ID).fetch(LETTER.STATE);
    }
}
