package zhike.messaging.sms;

import static org.assertj.core.api.Assertions.assertThat;

import static zhike.messaging.db.Tables.ARRIVAL;
import static zhike.messaging.db.Tables.MESSAGE;
import static zhike.messaging.db.Tables.MESSAGE_PART;

import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import zhike.messaging.MessageState;
import zhike.messaging.OutMessage;
import zhike.messaging.message.MessageSweep;
import zhike.testing.SmppPeer;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

class SmsDeliveryTest extends SmsScene {
    private static final String NUMBER = "8613800138000";
    private static final String WISH = "张先生，祝您生日快乐！退订回T";
    @Autowired private MessageSweep sweep;
    @Autowired private SmsProvider provider;
    @Autowired private SmsQueue queue;
    @Autowired private SmsArrivals arrivals;

    @Test
    void chineseArrivesAsItWasWrittenAndItsReceiptSaysSo() {
        long id = sms("13800138000", WISH);
        assertThat(round()).isEqualTo(SmsCarrier.Round.EMPTY);
        assertThat(state(id)).isEqualTo("sent");
        SmppPeer.Taken taken = peer.log.getFirst();
        assertThat(taken.text()).isEqualTo(WISH);
        assertThat(taken.number()).isEqualTo(NUMBER);
        assertThat(taken.coding()).isEqualTo(8);
        peer.receipt(taken, "DELIVRD");
        read();
        assertThat(state(id)).isEqualTo("delivered");
        assertThat(told(id)).containsExactly(MessageState.SENT, MessageState.DELIVERED);
    }

    @Test
    void aLongTextIsDeliveredWhenAllItsPartsAre() {
        String text = "长".repeat(100);
        long id = sms(NUMBER, text);
        round();
        assertThat(peer.log).hasSize(2).allMatch(SmppPeer.Taken::headed);
        assertThat(peer.log.get(0).text() + peer.log.get(1).text()).isEqualTo(text);
        peer.receipt(peer.log.get(1), "DELIVRD");
        read();
        assertThat(state(id)).isEqualTo("sent");
        peer.receipt(peer.log.get(0), "DELIVRD");
        read();
        assertThat(state(id)).isEqualTo("delivered");
    }

    @Test
    void numbersAreWrittenAsTheProviderWantsThem() {
        use(Map.of("form", "NATIONAL"));
        long id = sms("13800138000", "a");
        round();
        use(Map.of("form", "PLUS"));
        sms("13800138001", "a");
        round();
        assertThat(peer.numbers()).containsExactly("13800138000", "+8613800138001");
        peer.receiptId = hex -> String.valueOf(Long.parseLong(hex, 16));
        peer.receipt(peer.log.getFirst(), "DELIVRD");
        read();
        assertThat(state(id)).isEqualTo("delivered");
    }

    @Test
    void aReceiptIsUnderstoodWithItsIdInTheOtherBaseBeforeTheAnswerTwiceOrLate() {
        peer.receipts = true;
        peer.receiptFirst = true;
        peer.receiptId = hex -> "00" + Long.parseLong(hex, 16);
        long id = sms(NUMBER, "a");
        round();
        assertThat(db.fetchCount(ARRIVAL, ARRIVAL.HANDLED_AT.isNull())).isEqualTo(1);
        read();
        assertThat(state(id)).isEqualTo("delivered");
        peer.receipt(peer.log.getFirst(), "ENROUTE");
        peer.receipt(peer.log.getFirst(), "DELIVRD");
        peer.receipt(peer.log.getFirst(), "UNDELIV");
        read();
        assertThat(state(id)).isEqualTo("delivered");
        assertThat(told(id)).containsExactly(MessageState.SENT, MessageState.DELIVERED);
        assertThat(db.fetchCount(ARRIVAL, ARRIVAL.HANDLED_AT.isNull())).isZero();
    }

    @Test
    void whatThePeerCouldNotDeliverFailsWithItsReason() {
        long id = sms(NUMBER, "a");
        round();
        peer.receipt(peer.log.getFirst(), "UNDELIV");
        read();
        assertThat(state(id)).isEqualTo("failed");
        assertThat(row(id).getError()).isEqualTo("sms.undelivered");
        assertThat(row(id).getSaid()).isEqualTo("UNDELIV 000");
    }

    @Test
    void aReceiptThatBelongsToNothingIsPassedOverAfterADay() {
        round();
        peer.receipt(new SmppPeer.Taken("FFFF", NUMBER, new byte[0], false, 0, 0), "DELIVRD");
        read();
        assertThat(db.fetchCount(ARRIVAL, ARRIVAL.HANDLED_AT.isNull())).isEqualTo(1);
        clock.forward(Duration.ofHours(25));
        read();
        assertThat(db.fetchCount(ARRIVAL, ARRIVAL.HANDLED_AT.isNull())).isZero();
    }

    @Test
    void whatIsRefusedForGoodFailsAndTheOthersGoOn() {
        peer.status = number -> number.endsWith("1") ? 0x0b : number.endsWith("2") ? 0x58 : 0;
        List<Long> ids = IntStream.range(0, 4).mapToObj(n -> sms("1380013800" + n, "a")).toList();
        assertThat(round()).isEqualTo(SmsCarrier.Round.SLOWER);
        assertThat(ids.stream().map(this::state))
                .containsExactly("sent", "failed", "waiting", "sent");
        assertThat(row(ids.get(1)).getError()).isEqualTo("sms.number-refused");
        assertThat(row(ids.get(2)).getTries()).isZero();
        peer.status = number -> 0;
        clock.forward(Duration.ofSeconds(1));
        round();
        assertThat(state(ids.get(2))).isEqualTo("sent");
    }

    @Test
    void aPeerThatAsksToComeAgainIsAskedAfterGrowingPauses() {
        peer.status = number -> 8;
        long id = sms(NUMBER, "a");
        for (int seconds : List.of(15, 30, 60, 120)) {
            round();
            assertThat(state(id)).isEqualTo("waiting");
            assertThat(Duration.between(clock.instant(), row(id).getNextTryAt()))
                    .isBetween(Duration.ofSeconds(seconds - 5), Duration.ofSeconds(seconds));
            clock.forward(Duration.ofSeconds(seconds));
        }
        peer.status = number -> 0;
        round();
        assertThat(state(id)).isEqualTo("sent");
        assertThat(peer.log).hasSize(1);
    }

    @Test
    void aLineThatBreaksIsOpenedAnewAndNothingIsLost() {
        long first = sms(NUMBER, "a");
        round();
        peer.drop();
        long second = sms(NUMBER, "b");
        SmsCarrier.Round ended = round();
        if (ended == SmsCarrier.Round.LINE) round();
        assertThat(state(first)).isEqualTo("sent");
        assertThat(state(second)).isEqualTo("sent");
        assertThat(peer.binds.get()).isEqualTo(2);
    }

    @Test
    void aMessageWhoseAnswerWasLostIsNotSentAgainBlindly() {
        peer.hangsUp = number -> true;
        long id = sms(NUMBER, WISH);
        assertThat(round()).isEqualTo(SmsCarrier.Round.LINE);
        assertThat(state(id)).isEqualTo("uncertain");
        peer.hangsUp = number -> false;
        clock.forward(Duration.ofHours(2));
        round();
        assertThat(peer.log).hasSize(1);
        // the receipt tells: the peer had it
        peer.receipt(peer.log.getFirst(), "DELIVRD");
        read();
        assertThat(state(id)).isEqualTo("delivered");
        assertThat(told(id)).containsExactly(MessageState.UNCERTAIN, MessageState.DELIVERED);
    }

    @Test
    void aPeerThatRefusesWhatItKnowsIsSentTheMessageAgainAndTookItOnce() {
        use(Map.of("afterLoss", "SEND_AGAIN"));
        peer.refusesRepeats = true;
        peer.hangsUp = number -> true;
        long id = sms(NUMBER, "长".repeat(100));
        round();
        assertThat(state(id)).isEqualTo("waiting");
        peer.hangsUp = number -> false;
        clock.forward(Duration.ofSeconds(3));
        round();
        assertThat(state(id)).isEqualTo("sent");
        assertThat(peer.repeats.get()).isEqualTo(1);
        assertThat(peer.log).hasSize(2);
        for (SmppPeer.Taken taken : List.copyOf(peer.log)) peer.receipt(taken, "DELIVRD");
        read();
        assertThat(state(id)).isEqualTo("delivered");
    }

    @Test
    void theStatusOfAKnownReferenceIsAFailureOfAMessageThatIsSentForTheFirstTime() {
        use(Map.of("afterLoss", "SEND_AGAIN"));
        peer.status = number -> SmppPeer.KNOWN;
        long id = sms(NUMBER, "a");
        round();
        assertThat(state(id)).isEqualTo("waiting");
        assertThat(row(id).getError()).isEqualTo("sms.later");
    }

    @Test
    void whatADeadNodeHadBegunIsUncertainOrSentAgainUnderItsReference() {
        long id = sms(NUMBER, "a");
        begun(id);
        round();
        assertThat(state(id)).isEqualTo("sending");
        clock.forward(SmsQueue.SURE_TO_END.plusSeconds(1));
        round();
        assertThat(state(id)).isEqualTo("uncertain");
        assertThat(peer.log).isEmpty();
        use(Map.of("afterLoss", "SEND_AGAIN"));
        long other = sms(NUMBER, "b");
        begun(other);
        clock.forward(SmsQueue.SURE_TO_END.plusSeconds(1));
        round();
        assertThat(state(other)).isEqualTo("sent");
        assertThat(peer.log).hasSize(1);
        assertThat(peer.log.getFirst().reference()).isEqualTo(row(other).getReference());
    }

    private void begun(long id) {
        db.update(MESSAGE)
                .set(MESSAGE.STATE, "sending")
                .set(MESSAGE.CLAIMED_AT, clock.instant())
                .set(MESSAGE.PROVIDER, "smpp")
                .where(MESSAGE.ID.eq(id))
                .execute();
    }

    @Test
    void noMoreLeaveInASecondThanMay() throws Exception {
        use(Map.of("perSecond", 20, "window", 50));
        for (int at = 0; at < 30; at++) sms("138001380" + (10 + at), "a");
        long began = System.nanoTime();
        round();
        assertThat(peer.log).hasSize(30);
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isGreaterThan(Duration.ofMillis(1_100));
    }

    @Test
    void inQuietHoursMarketingIsHeldAndOtherMessagesLeave() {
        rules(true, false);
        long wish = send(OutMessage.sms(NUMBER, "a", "general").asMarketing());
        long notice = sms("13800138001", "b");
        sweep.sweep();
        round();
        assertThat(state(wish)).isEqualTo("held");
        assertThat(state(notice)).isEqualTo("sent");
        rules(true, true);
        long other = sms("13800138002", "b");
        sweep.sweep();
        round();
        assertThat(state(other)).isEqualTo("held");
        rules(false, false);
        round();
        assertThat(state(wish)).isEqualTo("sent");
        assertThat(state(other)).isEqualTo("sent");
    }

    @Test
    void aMessageLeavesWithinItsTimeOrNotAtAll() {
        long later =
                send(
                        OutMessage.sms(NUMBER, "a", "general")
                                .between(clock.instant().plusSeconds(60), null));
        round();
        assertThat(peer.log).isEmpty();
        clock.forward(Duration.ofSeconds(61));
        round();
        assertThat(state(later)).isEqualTo("sent");
        use(Map.of("on", false));
        long late =
                send(
                        OutMessage.sms(NUMBER, "a", "general")
                                .between(null, clock.instant().plusSeconds(60)));
        clock.forward(Duration.ofSeconds(61));
        sweep.sweep();
        assertThat(state(late)).isEqualTo("expired");
        assertThat(told(late)).containsExactly(MessageState.EXPIRED);
    }

    @Test
    void aReplyBelongsToTheLastMessageAndAnOptOutEndsAllFurtherOnes() {
        long id = send(OutMessage.sms(NUMBER, "a", "general").about(null, 77L));
        round();
        peer.reply(NUMBER, "谢谢，收到");
        read();
        assertThat(row(id).getRepliedAt()).isNotNull();
        long waiting = sms(NUMBER, "b");
        peer.reply("+" + NUMBER, " td。");
        read();
        round();
        assertThat(state(waiting)).isEqualTo("refused");
        assertThat(state(sms(NUMBER, "c"))).isEqualTo("refused");
        assertThat(peer.log).hasSize(1);
        assertThat(heard.all.toString())
                .contains("谢谢，收到")
                .contains("OptedOut[channel=SMS, address=8613800138000, customerId=77]");
    }

    @Test
    void aLongReplyIsOneWhateverTheOrderOfItsParts() {
        long id = sms(NUMBER, "a");
        round();
        List<byte[]> parts = SmsText.of("好".repeat(100), true).bytes(9);
        peer.deliver(NUMBER, parts.get(1), 0x40, 8);
        read();
        assertThat(row(id).getRepliedAt()).isNull();
        peer.deliver(NUMBER, parts.get(0), 0x40, 8);
        peer.deliver(NUMBER, parts.get(0), 0x40, 8);
        read();
        assertThat(row(id).getRepliedAt()).isNotNull();
        assertThat(heard.all.toString()).containsOnlyOnce("好".repeat(100));
    }

    @Test
    void fourNodesSendEachMessageOnce() throws Exception {
        for (int at = 0; at < 200; at++) sms("1380013" + (8_000 + at), "a");
        try (var nodes = Executors.newFixedThreadPool(4)) {
            for (int node = 0; node < 4; node++)
                nodes.submit(
                        () ->
                                new SmsCarrier(provider, queue, arrivals.of(provider), clock)
                                        .round());
            nodes.shutdown();
            assertThat(nodes.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        }
        round();
        assertThat(peer.numbers()).hasSize(200).doesNotHaveDuplicates();
        assertThat(db.fetchCount(MESSAGE, MESSAGE.STATE.eq("sent"))).isEqualTo(200);
        assertThat(db.fetchCount(MESSAGE_PART)).isEqualTo(200);
    }

    @Test
    void whatSomebodyWaitsForDoesNotStandBehindACampaign() {
        use(Map.of("window", 1));
        for (int at = 0; at < 5; at++)
            send(OutMessage.sms("1380013800" + at, "a", "general").asMarketing());
        sms("13800138009", "b");
        round();
        assertThat(peer.numbers()).hasSize(6).first().isEqualTo("8613800138009");
    }

    @Test
    void theNextMessageIsFoundByAnIndexHoweverManyWereSentOrWaitForLater() {
        db.execute(
                "insert into messaging.message (channel, address, body, language, purpose,"
                    + " marketing, created_at, state, next_try_at, latest) select 'sms', '86' || n,"
                    + " 't', 'zh', 'x', n % 2 = 0, now(), case when n % 3 = 0 then 'sent' else"
                    + " 'waiting' end, now() + interval '1 day', now() + interval '2 days' from"
                    + " generate_series(1, 20000) n");
        db.execute("analyze messaging.message");
        String plan =
                String.join(
                        "\n",
                        db.fetch(
                                        "explain " + SmsQueue.CLAIM,
                                        DSL.val(clock.instant()),
                                        DSL.val(false),
                                        DSL.val(10),
                                        DSL.val("n"),
                                        DSL.val("smpp"))
                                .getValues(0, String.class));
        assertThat(plan).contains("message_due").doesNotContain("Seq Scan on message");
    }
}
