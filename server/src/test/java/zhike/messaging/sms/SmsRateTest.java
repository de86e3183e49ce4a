package zhike.messaging.sms;

import static org.assertj.core.api.Assertions.assertThat;

import static zhike.messaging.db.Tables.MESSAGE;

import org.jsmpp.bean.BindType;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;
import org.junit.jupiter.api.Test;

import zhike.messaging.OutMessage;
import zhike.testing.SmppPeer;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;

/** How fast, beside the same library alone in the same run; {@code -Dsms.rate=20000} for more. */
class SmsRateTest extends SmsScene {
    private static final int MESSAGES = Integer.getInteger("sms.rate", 3_000);
    private static final int WINDOW = 50;
    private static final String TEXT = "祝您生日快乐，退订回T";

    @Test
    void atLeastFiveHundredMessagesASecondLeave() throws Exception {
        use(Map.of("perSecond", 10_000, "window", WINDOW, "receipts", false));
        rawly(MESSAGES / 3);
        double floor = MESSAGES / rawly(MESSAGES);
        peer.log.clear();
        messages.send(
                IntStream.range(0, MESSAGES)
                        .mapToObj(n -> OutMessage.sms("138" + (10_000_000 + n), TEXT, "general"))
                        .toList());
        long began = System.nanoTime();
        round();
        double ours = MESSAGES / seconds(began);
        assertThat(db.fetchCount(MESSAGE, MESSAGE.STATE.eq("sent"))).isEqualTo(MESSAGES);
        assertThat(peer.numbers()).hasSize(MESSAGES).doesNotHaveDuplicates();
        System.out.printf(
                "sms: %d messages: %.0f/s through the outbox, %.0f/s by the library alone, ratio"
                        + " %.2f%n",
                MESSAGES, ours, floor, ours / floor);
        assertThat(ours).isGreaterThan(500);
    }

    /** Seconds. */
    private double rawly(int many) throws Exception {
        SMPPSession session = new SMPPSession();
        try {
            session.connectAndBind(
                    "localhost",
                    peer.port(),
                    new BindParameter(
                            BindType.BIND_TRX,
                            "zhike",
                            SmppPeer.PASSWORD,
                            "",
                            TypeOfNumber.UNKNOWN,
                            NumberingPlanIndicator.UNKNOWN,
                            null));
            Semaphore window = new Semaphore(WINDOW);
            CountDownLatch done = new CountDownLatch(many);
            long began = System.nanoTime();
            for (int at = 0; at < many; at++) {
                window.acquire();
                Thread.ofVirtual().start(() -> submit(session, window, done));
            }
            done.await();
            return seconds(began);
        } finally {
            session.unbindAndClose();
        }
    }

    private static void submit(SMPPSession session, Semaphore window, CountDownLatch done) {
        try {
            session.submitShortMessage(
                    "",
                    TypeOfNumber.UNKNOWN,
                    NumberingPlanIndicator.ISDN,
                    "10690",
                    TypeOfNumber.INTERNATIONAL,
                    NumberingPlanIndicator.ISDN,
                    "8613800138000",
                    new ESMClass(),
                    (byte) 0,
                    (byte) 0,
                    null,
                    null,
                    new RegisteredDelivery(0),
                    (byte) 0,
                    new RawDataCoding((byte) 8),
                    (byte) 0,
                    TEXT.getBytes(StandardCharsets.UTF_16BE));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            window.release();
            done.countDown();
        }
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    @Test
    void aBatchOfReceiptsIsReadInFewStatements() {
        use(Map.of("window", WINDOW, "perSecond", 10_000));
        List<Long> ids =
                messages.send(
                        IntStream.range(0, 500)
                                .mapToObj(
                                        n ->
                                                OutMessage.sms(
                                                        "138" + (10_000_000 + n), TEXT, "general"))
                                .toList());
        round();
        peer.log.parallelStream().forEach(taken -> peer.receipt(taken, "DELIVRD"));
        read();
        assertThat(db.fetchCount(MESSAGE, MESSAGE.STATE.eq("delivered"))).isEqualTo(ids.size());
    }
}
