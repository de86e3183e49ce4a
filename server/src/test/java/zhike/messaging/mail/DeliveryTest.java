package zhike.messaging.mail;

import static org.assertj.core.api.Assertions.assertThat;

import static zhike.messaging.db.Tables.LETTER;

import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import zhike.messaging.Letter;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

class DeliveryTest extends MailScene {
    @Autowired private OldLetters old;
    @Autowired private LetterQueue queue;

    private long letter() {
        return outbox.send(Letter.plain("a@example.com", "标题", "正文", "x"));
    }

    @Test
    void aServerThatAsksToComeAgainIsAskedAgainAfterGrowingPauses() {
        server.replies.put("RCPT", "450 4.2.1 greylisted");
        long id = letter();
        for (int minutes : List.of(1, 2, 4, 8, 16, 32, 60, 60)) {
            round();
            assertThat(state(id)).isEqualTo("failed");
            Instant next =
                    db.select(LETTER.NEXT_TRY_AT)
                            .from(LETTER)
                            .where(LETTER.ID.eq(id))
                            .fetchSingle()
                            .value1();
            assertThat(Duration.between(clock.instant(), next))
                    .isBetween(
                            Duration.ofMinutes(minutes).minusSeconds(20),
                            Duration.ofMinutes(minutes));
            clock.forward(Duration.ofMinutes(minutes));
        }
        server.replies.clear();
        round();
        assertThat(state(id)).isEqualTo("sent");
        assertThat(server.taken).hasSize(1);
    }

    @Test
    void whatIsRefusedForGoodIsGivenUpAtOnceAndTheOthersGoOn() {
        server.replies.put("RCPT", "550 5.1.1 no such user");
        long id = letter();
        round();
        server.replies.clear();
        long other = letter();
        round();
        assertThat(state(id)).isEqualTo("given_up");
        assertThat(error(id)).isEqualTo("mail.recipient-refused");
        assertThat(state(other)).isEqualTo("sent");
        var shown = administrator().get("/api/letters?state=given_up").is(200);
        assertThat(shown.at("items/0/said").asString()).contains("no such user");
        assertThat(shown.at("items/0/why").asString()).contains("收件地址被拒绝");
    }

    @Test
    void aLetterTooLargeOrUnwantedIsGivenUp() {
        server.replies.put(".", "552 5.3.4 too big");
        long big = letter();
        round();
        assertThat(error(big)).isEqualTo("mail.too-large");
        server.replies.put(".", "554 5.7.1 spam");
        long spam = letter();
        round();
        assertThat(error(spam)).isEqualTo("mail.message-refused");
        assertThat(states()).containsOnly("given_up");
    }

    @Test
    void aServerThatDoesNotTakeTheSenderHoldsAllLettersUpAndLosesNone() {
        server.replies.put("MAIL", "553 5.7.1 not your address");
        List<Long> ids = List.of(letter(), letter(), letter());
        assertThat(round()).isEqualTo(Postman.Round.SERVER);
        assertThat(error(ids.getFirst())).isEqualTo("mail.sender-refused");
        assertThat(states()).containsExactly("failed", "waiting", "waiting");
        server.replies.clear();
        clock.forward(Duration.ofMinutes(1));
        round();
        assertThat(states()).containsOnly("sent");
    }

    @Test
    void anAbsentServerCostsOneTryAndNoLetter() {
        List<Long> ids = List.of(letter(), letter());
        server.close();
        assertThat(round()).isEqualTo(Postman.Round.SERVER);
        assertThat(error(ids.getFirst())).isEqualTo("mail.connection-refused");
        assertThat(states()).containsExactly("failed", "waiting");
        clock.forward(LetterQueue.TOO_LATE.plusMinutes(1));
        round();
        assertThat(states()).containsOnly("given_up");
        assertThat(error(ids.getLast())).isEqualTo("mail.too-late");
    }

    @Test
    void aLetterHandedOverWithoutAnAnswerIsNotSentAgainBlindly() {
        server.hangsUp = true;
        long id = letter();
        round();
        assertThat(state(id)).isEqualTo("uncertain");
        server.hangsUp = false;
        clock.forward(Duration.ofHours(2));
        round();
        assertThat(server.taken).hasSize(1);
        administrator().post("/api/letters/" + id + "/repetition").is(204);
        administrator()
                .post("/api/letters/" + id + "/repetition")
                .refused(409, "letter.not-stopped");
        round();
        assertThat(state(id)).isEqualTo("sent");
        assertThat(new HashSet<>(server.header("Message-ID"))).hasSize(1);
        administrator().post("/api/letters/" + id + "/dismissal").refused(409, "letter.not-open");
        administrator().post("/api/letters/0/dismissal").refused(404, "letter.missing");
    }

    @Test
    void aLetterWhoseNodeDiedIsLookedAtNotSent() {
        long id = letter();
        ClaimedLetter begun = queue.claim(100, "example.com");
        assertThat(begun.id()).isEqualTo(id);
        round();
        assertThat(state(id)).isEqualTo("sending");
        clock.forward(LetterQueue.SURE_TO_END.plusSeconds(1));
        round();
        assertThat(state(id)).isEqualTo("uncertain");
        assertThat(server.taken).isEmpty();
        administrator().post("/api/letters/" + id + "/dismissal").is(204);
        assertThat(state(id)).isEqualTo("dismissed");
        assertThat(
                        db.fetch(
                                        "select action from audit.entry where kind = 'letter' and"
                                                + " record_id = "
                                                + id)
                                .getValues(0, String.class))
                .containsExactly("letter.dismissed");
    }

    @Test
    void aSlowNodeThatComesToAnEndIsBelieved() {
        long id = letter();
        ClaimedLetter begun = queue.claim(100, "example.com");
        clock.forward(LetterQueue.SURE_TO_END.plusSeconds(1));
        queue.sweep();
        queue.sent(begun);
        assertThat(state(id)).isEqualTo("sent");
    }

    @Test
    void fourNodesSendEachLetterOnce() throws Exception {
        for (int at = 0; at < 120; at++) letter();
        try (var nodes = Executors.newFixedThreadPool(4)) {
            for (int node = 0; node < 4; node++) nodes.submit(this::round);
            nodes.shutdown();
            assertThat(nodes.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(states()).containsOnly("sent").hasSize(120);
        assertThat(server.header("Message-ID")).hasSize(120).doesNotHaveDuplicates();
    }

    @Test
    void noMoreLeaveInAMinuteThanMay() {
        use(server.port(), Map.of("perMinute", 3));
        for (int at = 0; at < 5; at++) letter();
        assertThat(round()).isEqualTo(Postman.Round.FULL);
        assertThat(server.taken).hasSize(3);
        clock.forward(Duration.ofSeconds(61));
        assertThat(round()).isEqualTo(Postman.Round.EMPTY);
        assertThat(server.taken).hasSize(5);
    }

    @Test
    void lettersWaitWhileNothingIsSentAndGoAfterNinetyDays() {
        set(Map.of("on", false)).is(200);
        long id = letter();
        round();
        assertThat(state(id)).isEqualTo("waiting");
        set(Map.of()).is(200);
        round();
        assertThat(state(id)).isEqualTo("sent");
        clock.forward(Duration.ofDays(89));
        old.remove();
        assertThat(db.fetchCount(LETTER)).isEqualTo(1);
        clock.forward(Duration.ofDays(2));
        old.remove();
        assertThat(db.fetchCount(LETTER)).isZero();
    }

    @Test
    void theNextLetterIsFoundByAnIndexHoweverManyWereSent() {
        db.execute(
                "insert into messaging.letter (to_address, title, body, purpose, created_at,"
                    + " wanted_at, next_try_at, state, ended_at, begun_at) select 'a@b.c', 't',"
                    + " 't', 'x', now(), now(), now(), 'sent', now(), now() - interval '1 day' from"
                    + " generate_series(1, 20000)");
        db.execute("analyze messaging.letter");
        String plan =
                String.join(
                        "\n",
                        db.fetch(
                                        "explain select * from messaging.letter where state in"
                                            + " ('waiting', 'failed') and next_try_at <= {0} order"
                                            + " by next_try_at, id limit 1 for update skip locked",
                                        DSL.val(clock.instant()))
                                .getValues(0, String.class));
        assertThat(plan).contains("letter_due").doesNotContain("Seq Scan");
    }
}
