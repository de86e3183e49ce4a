package zhike.messaging.sms;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

import zhike.messaging.MessageEvent;
import zhike.messaging.MessageState;
import zhike.messaging.Messages;
import zhike.messaging.OutMessage;
import zhike.messaging.message.MessageScene;
import zhike.testing.Answer;
import zhike.testing.Caller;
import zhike.testing.SmppPeer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A peer that does as told, and a line to it. */
public abstract class SmsScene extends MessageScene {
    @Autowired protected Messages messages;
    @Autowired private SmsCarriers carriers;
    @Autowired private Receipts receipts;
    @Autowired private Replies replies;
    protected SmppPeer peer;
    private long administrator;

    @BeforeEach
    void aPeer() throws Exception {
        peer = new SmppPeer();
        administrator = company.person(company.root, "administrator");
        rules(false, false);
        use(Map.of());
    }

    @AfterEach
    void off() throws Exception {
        set(Map.of("on", false, "password", ""));
        carrier().round();
        peer.close();
    }

    SmsCarrier carrier() {
        return carriers.all().getFirst();
    }

    /** The peer of this test, unless told otherwise. */
    protected void use(Map<String, ?> others) {
        set(others).is(200);
    }

    protected Answer set(Map<String, ?> others) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("on", true);
        form.put("host", "localhost");
        form.put("port", peer.port());
        form.put("tls", false);
        form.put("user", "zhike");
        form.put("password", SmppPeer.PASSWORD);
        form.put("systemType", "");
        form.put("sender", "10690");
        form.put("form", "INTERNATIONAL");
        form.put("perSecond", 1_000);
        form.put("window", 20);
        form.put("sevenBits", true);
        form.put("receipts", true);
        form.put("afterLoss", "LOOK");
        form.put("knownStatus", SmppPeer.KNOWN);
        form.putAll(others);
        return administrator().put("/api/sms-line", form);
    }

    /** Whether it is quiet now, for marketing or for everything. */
    protected void rules(boolean quiet, boolean all) {
        Map<String, Object> none =
                Map.of("on", false, "from", "21:00", "until", "08:00", "all", false);
        Map<String, Object> now =
                Map.of("on", quiet, "from", "00:00", "until", "23:59", "all", all);
        administrator()
                .put(
                        "/api/message-rules",
                        Map.of(
                                "sms",
                                now,
                                "mail",
                                none,
                                "optOutWords",
                                List.of("TD", "T", "退订", "STOP")))
                .is(200);
    }

    /** Signed in anew: time may have gone on. */
    protected Caller administrator() {
        return signedIn(administrator);
    }

    protected long sms(String number, String text) {
        return send(OutMessage.sms(number, text, "general"));
    }

    protected long send(OutMessage message) {
        return messages.send(List.of(message)).getFirst();
    }

    /** Also where the line must be opened anew. */
    protected void again() {
        if (round() == SmsCarrier.Round.LINE) round();
    }

    protected SmsCarrier.Round round() {
        try {
            SmsCarrier.Round ended = carrier().round();
            for (int at = 0; ended == SmsCarrier.Round.FULL && at < 200; at++) {
                Thread.sleep(10);
                ended = carrier().round();
            }
            return ended;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    protected void read() {
        while (receipts.read()) continue;
        replies.read();
    }

    protected List<MessageState> told(long id) {
        return heard.all.stream()
                .filter(MessageEvent.Ended.class::isInstance)
                .flatMap(event -> ((MessageEvent.Ended) event).fates().stream())
                .filter(fate -> fate.id() == id)
                .map(MessageEvent.Fate::state)
                .toList();
    }
}
