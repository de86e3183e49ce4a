package zhike.messaging.mail;

import static org.assertj.core.api.Assertions.assertThat;

import static zhike.messaging.db.Tables.MESSAGE;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import zhike.messaging.Messages;
import zhike.messaging.OutMessage;
import zhike.messaging.message.MailPassing;
import zhike.messaging.message.MessageSweep;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A mail to a customer, from the message to the mail server and back. */
class MessageMailTest extends MailScene {
    private static final OutMessage WISH =
            OutMessage.mail("zhang@example.com", "生日快乐", "张先生，祝您生日快乐！", "general").to("张三");

    @Autowired private Messages messages;
    @Autowired private MailPassing passing;
    @Autowired private MessageSweep sweep;

    @BeforeEach
    void none() {
        db.deleteFrom(MESSAGE).execute();
    }

    private String stateOf(long message) {
        return db.select(MESSAGE.STATE)
                .from(MESSAGE)
                .where(MESSAGE.ID.eq(message))
                .fetchSingle()
                .value1();
    }

    private void onItsWay() {
        while (passing.pass()) continue;
        round();
        passing.follow();
    }

    @Test
    void aMailArrivesAtARealServerOnceHoweverOftenItIsPassedOn() throws Exception {
        GreenMail real = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        real.start();
        try {
            use(real.getSmtp().getPort(), Map.of());
            long id = messages.send(List.of(WISH.keyed("w1"))).getFirst();
            assertThat(messages.send(List.of(WISH.keyed("w1")))).containsExactly(id);
            onItsWay();
            onItsWay();
            assertThat(stateOf(id)).isEqualTo("sent");
            MimeMessage[] got = real.getReceivedMessages();
            assertThat(got).hasSize(1);
            assertThat(got[0].getSubject()).isEqualTo("生日快乐");
            assertThat(got[0].getContent().toString()).contains("祝您生日快乐");
        } finally {
            real.stop();
        }
    }

    @Test
    void whatTheServerRefusesForGoodFailsAndWhatIsInDoubtIsUncertain() {
        server.replies.put("RCPT", "550 5.1.1 no such user");
        long refused = messages.send(List.of(WISH)).getFirst();
        onItsWay();
        assertThat(stateOf(refused)).isEqualTo("failed");
        server.replies.clear();
        server.hangsUp = true;
        long doubtful = messages.send(List.of(WISH)).getFirst();
        onItsWay();
        assertThat(stateOf(doubtful)).isEqualTo("uncertain");
        server.hangsUp = false;
        administrator().post("/api/messages/repetitions", Map.of("ids", List.of(doubtful))).is(200);
        onItsWay();
        assertThat(stateOf(doubtful)).isEqualTo("sent");
        assertThat(server.header("Message-ID")).hasSize(2);
        assertThat(server.header("Message-ID").stream().distinct()).hasSize(1);
    }

    @Test
    void mailsWaitWhileNoServerIsSetUpAndAreTooLateAfterThreeDays() {
        set(Map.of("on", false)).is(200);
        long id = messages.send(List.of(WISH)).getFirst();
        onItsWay();
        assertThat(stateOf(id)).isEqualTo("waiting");
        clock.forward(Duration.ofDays(4));
        sweep.sweep();
        assertThat(stateOf(id)).isEqualTo("expired");
    }
}
