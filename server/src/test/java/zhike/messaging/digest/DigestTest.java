package zhike.messaging.digest;

import static org.assertj.core.api.Assertions.assertThat;

import static zhike.identity.db.Tables.PERSON;
import static zhike.messaging.db.Tables.LETTER;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import zhike.messaging.Notices;
import zhike.messaging.mail.MailScene;
import zhike.platform.subject.Subject;
import zhike.testing.Caller;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

class DigestTest extends MailScene {
    @Autowired private DigestSending sending;
    @Autowired private Notices notices;
    private Caller reader;
    private String mine;

    @BeforeEach
    void nineInTheMorning() {
        Duration ahead = Duration.between(LocalTime.now(clock), LocalTime.of(9, 0));
        clock.forward(ahead.isNegative() ? ahead.plusDays(1) : ahead);
        reader = as("sales");
        mine = "du" + reader.personId + "@example.com";
        address(reader, mine);
    }

    private void address(Caller who, String address) {
        db.update(PERSON).set(PERSON.EMAIL, address).where(PERSON.ID.eq(who.personId)).execute();
    }

    private List<String> letters(String address) {
        return db.select(LETTER.BODY)
                .from(LETTER)
                .where(LETTER.TO_ADDRESS.eq(address))
                .orderBy(LETTER.ID)
                .fetch(LETTER.BODY);
    }

    private void tell(Caller who, Subject about) {
        notices.tell(List.of(who.personId), about, "stale", Map.of("customers", 3, "days", 90));
    }

    @Test
    void theDailyLetterTellsWhatIsUnreadWithItsAddressOnceADay() {
        long customer = customer(reader, "每日一号商行");
        tell(reader, new Subject("customer", customer));
        sending.look();
        sending.look();
        assertThat(letters(mine)).hasSize(1);
        assertThat(letters(mine).getFirst())
                .contains(
                        "未读通知 1 条",
                        "3 个客户超过 90 天",
                        "https://crm.example.com/customers/" + customer);
        clock.forward(Duration.ofDays(1));
        sending.look();
        assertThat(letters(mine)).hasSize(2);
    }

    @Test
    void nobodyIsWrittenToAboutWhatTheyDoNotSee() {
        long hidden = customer(as("sales", company.southSales), "每日密客商行");
        tell(reader, new Subject("customer", hidden));
        sending.look();
        assertThat(letters(mine).getFirst())
                .contains("您已看不到的客户")
                .doesNotContain("每日密客")
                .doesNotContain("/customers/")
                .doesNotContain("3 个客户");
    }

    @Test
    void whoHasNothingToReadOrDoesNotWantItGetsNone() {
        Caller without = as("sales");
        address(without, "wu@example.com");
        Caller unwilling = as("sales");
        address(unwilling, "buyao@example.com");
        tell(unwilling, null);
        assertThat(unwilling.get("/api/daily-letter").is(200).at("daily").asBoolean()).isTrue();
        assertThat(
                        unwilling
                                .put("/api/daily-letter", Map.of("daily", false))
                                .is(200)
                                .at("address")
                                .asString())
                .isEqualTo("buyao@example.com");
        Caller wrong = as("sales");
        address(wrong, "不是地址");
        tell(wrong, null);
        tell(reader, null);
        sending.look();
        assertThat(db.select(LETTER.TO_ADDRESS).from(LETTER).fetch(LETTER.TO_ADDRESS))
                .contains(mine)
                .doesNotContain("wu@example.com", "buyao@example.com", "不是地址");
    }

    @Test
    void itIsWrittenNeitherBeforeItsTimeNorWithoutAServer() {
        tell(reader, null);
        set(Map.of("digestAt", "09:30")).is(200);
        sending.look();
        assertThat(letters(mine)).isEmpty();
        set(Map.of("on", false)).is(200);
        sending.look();
        assertThat(letters(mine)).isEmpty();
        set(Map.of()).is(200);
        sending.look();
        assertThat(letters(mine)).hasSize(1);
    }

    @Test
    void fourNodesWriteToEverybodyOnce() throws Exception {
        tell(reader, null);
        for (int at = 0; at < 20; at++) {
            Caller each = as("sales");
            address(each, "n" + at + mine);
            tell(each, null);
        }
        try (var nodes = Executors.newFixedThreadPool(4)) {
            for (int node = 0; node < 4; node++) nodes.submit(sending::look);
            nodes.shutdown();
            assertThat(nodes.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        }
        for (int at = 0; at < 20; at++) assertThat(letters("n" + at + mine)).hasSize(1);
        assertThat(letters(mine)).hasSize(1);
    }
}
