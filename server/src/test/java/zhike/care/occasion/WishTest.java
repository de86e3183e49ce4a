package zhike.care.occasion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import zhike.care.CareScene;
import zhike.messaging.MessageChannel;
import zhike.messaging.MessageEvent;
import zhike.messaging.MessageState;
import zhike.platform.subject.Subject;
import zhike.testing.Caller;
import zhike.testing.Jobs;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

class WishTest extends CareScene {
    private static final LocalDate NATIONAL = LocalDate.of(2026, 10, 1);
    private long operator;
    private long standIn;

    @BeforeEach
    void operators() {
        operator = company.person(company.northService, "message_operator");
        standIn = company.person(company.northService, "message_operator");
        settings(Map.of("operatorId", operator, "standInId", standIn));
    }

    @AfterEach
    void usual() {
        clock.back();
        settings(Map.of());
    }

    private Caller operator() {
        return signedIn(operator);
    }

    private void morning(LocalDate day) {
        to(day.atTime(0, 30));
        care.look();
        to(day.atTime(8, 1));
        care.look();
    }

    private static String list(LocalDate day) {
        return "/api/care/lists/" + day;
    }

    private void fate(long customer, MessageState state) {
        var row =
                db.fetchSingle(
                        "select id, message_id from care.owed where customer_id = ? and message_id"
                                + " is not null",
                        customer);
        publish(
                new MessageEvent.Ended(
                        List.of(
                                new MessageEvent.Fate(
                                        row.get(1, Long.class),
                                        MessageChannel.SMS,
                                        state,
                                        "care.birthday",
                                        null,
                                        new Subject("care", row.get(0, Long.class)),
                                        customer,
                                        state == MessageState.FAILED
                                                ? "message.address.none"
                                                : null))));
    }

    @Test
    void theListOfAHolidayIsReadyBeforeTenWithTheStandInNamed() {
        to(NATIONAL.minusDays(1).atTime(9, 0));
        long customer = person("国庆客户", "13800138001");
        graded(customer, "key");
        morning(NATIONAL);
        JsonNode list = operator().get(list(NATIONAL)).is(200).body();
        assertThat(list.path("worked").asBoolean()).isFalse();
        assertThat(list.at("/operator/id").asLong()).isEqualTo(standIn);
        assertThat(list.at("/insteadOf/id").asLong()).isEqualTo(operator);
        assertThat(list.path("madeAt").asString()).isLessThan(list.path("due").asString());
        assertThat(list.at("/festivals/0/code").asString()).isEqualTo("national");
        assertThat(list.at("/counts/open").asInt()).isEqualTo(1);
        assertThat(
                        db.fetchSingle(
                                        "select count(*) from promise.given where kind ="
                                                + " 'care.wishes' and owner_id = ? and ended_at is"
                                                + " null",
                                        standIn)
                                .get(0, Integer.class))
                .isEqualTo(1);
    }

    @Test
    void onAWorkingDayTheOperatorHasIt() {
        to(LocalDate.of(2026, 10, 13).atTime(9, 0));
        long customer = person("生日客户", "13800138002");
        set(customer, "birth_on = '1980-10-14'");
        morning(LocalDate.of(2026, 10, 14));
        JsonNode list = operator().get(list(LocalDate.of(2026, 10, 14))).is(200).body();
        assertThat(list.at("/operator/id").asLong()).isEqualTo(operator);
        assertThat(list.path("insteadOf").isNull()).isTrue();
        assertThat(list.at("/services/0/code").asString()).isEqualTo("wish.birthday");
    }

    @Test
    void whoWantsNothingAndWhoHasNoNumberStandThereWithTheReason() {
        LocalDate day = LocalDate.of(2026, 10, 15);
        to(day.minusDays(1).atTime(9, 0));
        long plain = person("有号客户", "13800138003");
        long without = person("无号客户", "");
        long refusing = person("谢绝客户", "13800138004");
        for (long each : List.of(plain, without, refusing)) set(each, "birth_on = '1975-10-15'");
        set(refusing, "profile = '{\"no_marketing\": true}'");
        morning(day);
        Map<String, String> found = new java.util.HashMap<>();
        operator()
                .get(list(day) + "/rows")
                .is(200)
                .body()
                .path("items")
                .forEach(
                        row ->
                                found.put(
                                        row.at("/customer/title").asString(),
                                        row.path("hindrance").isNull()
                                                ? "-"
                                                : row.path("hindrance").asString()));
        assertThat(found).isEqualTo(Map.of("有号客户", "-", "无号客户", "address", "谢绝客户", "refused"));
    }

    @Test
    void lunarBirthdaysAndThoseOfContactsAreFound() {
        LocalDate day = LocalDate.of(2026, 10, 18);
        to(day.minusDays(1).atTime(9, 0));
        long lunar = person("重阳寿星", "13800138005");
        set(lunar, "lunar_birthday = '09-09', birth_on = '1960-05-01'");
        long company = customer(seller, "联系人生日公司");
        set(company, "stage = 'active'");
        db.execute(
                "insert into customer.contact (card_id, name, name_sort, birth_on, mobile,"
                        + " created_at, updated_at) values ("
                        + company
                        + ", '王联系', 'wang', '1990-10-18', '13800138006', now(), now())");
        morning(day);
        String rows = operator().get(list(day) + "/rows?service=wish.birthday").is(200).text();
        assertThat(rows).contains("重阳寿星").contains("\"lunar\":true").contains("王联系");
    }

    @Test
    void eachMessageIsCountedByWhatBecameOfItAndThePromiseIsKept() {
        LocalDate day = LocalDate.of(2026, 10, 20);
        to(day.minusDays(1).atTime(9, 0));
        long one = person("送达客户", "13800138007");
        long other = person("失败客户", "13800138008");
        for (long each : List.of(one, other)) set(each, "birth_on = '1970-10-20'");
        morning(day);
        Caller who = operator();
        assertThat(who.get(list(day) + "/preview?service=wish.birthday").is(200).body().toString())
                .contains("生日快乐");
        long first = who.get(list(day) + "/rows").body().at("/items/0/id").asLong();
        who.post(list(day) + "/sending", Map.of("ids", List.of(first))).is(200);
        assertThat(
                        who.post(list(day) + "/sending", Map.of("ids", List.of(first)))
                                .at("taken")
                                .asInt())
                .isZero();
        Jobs.done(who, who.post(list(day) + "/sending-all", Map.of()));
        fate(one, MessageState.SENT);
        fate(one, MessageState.DELIVERED);
        fate(other, MessageState.FAILED);
        JsonNode list = who.get(list(day)).body();
        assertThat(list.at("/counts/delivered").asInt()).isEqualTo(1);
        assertThat(list.at("/counts/failed").asInt()).isEqualTo(1);
        assertThat(list.path("closedAt").isNull()).isFalse();
        assertThat(owed(one, "wish.birthday", "kept")).isEqualTo(1);
        assertThat(seller.get("/api/customers/" + one + "/timeline").text()).contains("生日问候");
        to(day.atTime(10, 1));
        care.look();
        assertThat(owed(other, "wish.birthday", "broken")).isEqualTo(1);
    }

    @Test
    void whoMayNotSendDoesNot() {
        LocalDate day = LocalDate.of(2026, 10, 21);
        to(day.atTime(9, 0));
        seller.post(list(day) + "/sending", Map.of("ids", List.of(1))).is(403);
        seller.post(list(day) + "/sending-all", Map.of()).is(403);
    }
}
