package zhike.care;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;

import tools.jackson.databind.JsonNode;

import zhike.messaging.MessageChannel;
import zhike.messaging.MessageEvent;
import zhike.messaging.MessageState;
import zhike.platform.subject.Subject;
import zhike.testing.Caller;
import zhike.testing.FakeSmtp;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * October 2026 of a small company, day by day: the holidays of the National Day, a make-up
 * Saturday, the Double Ninth on a Sunday.
 */
class MonthTest extends CareScene {
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
    @Autowired private ApplicationContext beans;
    private FakeSmtp server;
    private long operator;
    private long standIn;
    private long head;
    private long general;
    private long key;
    private long focus;
    private long ordinary;
    private long refusing;
    private long without;

    @BeforeEach
    void aSmallCompany() {
        server = new FakeSmtp();
        db.execute("delete from messaging.digest");
        db.execute("delete from messaging.letter");
        db.execute("update identity.person set email = null");
        long unit = company.unit(company.north, "department", "关怀部" + System.nanoTime());
        operator = company.person(unit, "message_operator");
        standIn = company.person(unit, "message_operator");
        head = company.person(unit, "department_manager");
        general = company.person(company.root, "general_manager");
        db.execute("update identity.person set email = 'head@example.com' where id = ?", head);
        db.execute("update identity.person set email = 'gm@example.com' where id = ?", general);
        heads(unit, head);
        mail(true);
        settings(Map.of("operatorId", operator, "standInId", standIn));
        to(FIRST.minusDays(1).atTime(9, 0));
        key = person("重点王总", "13900000001");
        focus = person("关注李姐", "13900000002");
        ordinary = person("一般赵哥", "13900000003");
        refusing = person("谢绝钱总", "13900000004");
        without = person("没号孙总", "");
        set(key, "birth_on = '1970-10-18'");
        set(ordinary, "lunar_birthday = '09-09'");
        set(refusing, "profile = '{\"no_marketing\": true}'");
        graded(key, "key");
        graded(focus, "focus");
        for (long each : List.of(ordinary, refusing, without)) graded(each, "ordinary");
        db.execute("delete from promise.given where kind like 'care.%'");
        db.execute("delete from care.owed");
    }

    @AfterEach
    void usual() {
        clock.back();
        server.close();
        mail(false);
        settings(Map.of());
    }

    private void mail(boolean on) {
        Map<String, Object> form = new HashMap<>();
        form.put("on", on);
        form.put("host", "localhost");
        form.put("port", server.port());
        form.put("tls", "NONE");
        form.put("user", "");
        form.put("password", "");
        form.put("senderAddress", "zhike@example.com");
        form.put("senderName", "知客");
        form.put("perMinute", 10_000);
        form.put("publicAddress", "https://crm.example.com/");
        form.put("digestAt", "08:00");
        as("administrator", company.root).put("/api/mail-server", form).is(200);
    }

    private void day(LocalDate day) {
        to(day.atTime(0, 30));
        care.look();
        promises.tick();
        to(day.atTime(8, 5));
        care.look();
        // the message operator forgot the Double Ninth
        if (!day.equals(LocalDate.of(2026, 10, 18))) greet(day);
        if (day.getDayOfMonth() == 5) contacted(key, "call");
        if (day.getDayOfMonth() == 20) contacted(focus, "visit");
        to(day.atTime(10, 1));
        care.look();
        promises.tick();
    }

    private void greet(LocalDate day) {
        List<Long> open =
                db.fetch(
                                "select id from care.owed where way = 'operator' and state ="
                                        + " 'open' and message_id is null")
                        .getValues(0, Long.class);
        if (open.isEmpty()) return;
        Long duty =
                db.fetchSingle(
                                "select operator_id from care.day_list where on_day = ?::date",
                                day.toString())
                        .get(0, Long.class);
        signedIn(duty).post("/api/care/lists/" + day + "/sending", Map.of("ids", open)).is(200);
        for (long id : open) arrived(id);
    }

    private void arrived(long id) {
        var row = db.fetchSingle("select message_id, customer_id from care.owed where id = ?", id);
        publish(
                new MessageEvent.Ended(
                        List.of(
                                new MessageEvent.Fate(
                                        row.get(0, Long.class),
                                        MessageChannel.SMS,
                                        MessageState.DELIVERED,
                                        "care.holiday",
                                        null,
                                        new Subject("care", id),
                                        row.get(1, Long.class),
                                        null))));
    }

    @Test
    void everyEntitlementIsMadeDoneOrBrokenAndReportedByItself() {
        for (LocalDate day = FIRST; day.getMonthValue() == 10; day = day.plusDays(1)) day(day);

        var national = db.fetchSingle("select * from care.day_list where on_day = '2026-10-01'");
        assertThat(national.get("operator_id")).isEqualTo(standIn);
        assertThat(national.get("instead_of")).isEqualTo(operator);
        // a make-up Saturday is worked, the Sunday after it is not
        assertThat(duty("2026-10-10")).isEqualTo(operator);
        assertThat(duty("2026-10-11")).isEqualTo(standIn);
        assertThat(
                        db.fetchSingle(
                                        "select count(*) from care.day_list where (made_at at time"
                                                + " zone 'Asia/Shanghai')::time < '10:00'")
                                .get(0, Integer.class))
                .isEqualTo(31);

        to(LocalDate.of(2026, 11, 1).atTime(7, 1));
        promises.tick();
        care.look();
        JsonNode report =
                signedIn(general).get("/api/care/reports/2026-10").is(200).body().path("figures");
        assertThat(line(report, "call.half-month", "key")).isEqualTo("kept 1, late 0, broken 1");
        assertThat(line(report, "call.month", "focus")).isEqualTo("kept 1, late 0, broken 0");
        assertThat(line(report, "gift.birthday", "key")).isEqualTo("kept 0, late 0, broken 1");
        // the National Day was greeted, the Double Ninth was not
        assertThat(line(report, "greeting.holiday", "key")).isEqualTo("kept 1, late 0, broken 1");
        assertThat(line(report, "wish.birthday", "key")).isEqualTo("kept 0, late 0, broken 1");
        assertThat(line(report, "wish.birthday", "ordinary")).isEqualTo("kept 0, late 0, broken 1");
        assertThat(report.at("/messages/delivered").asInt()).isEqualTo(3);
        assertThat(report.at("/hindrances/refused").asInt()).isEqualTo(2);
        assertThat(report.at("/hindrances/address").asInt()).isEqualTo(2);
        assertThat(report.path("undone").toString()).contains("call.half-month");
        assertThat(signedIn(general).get("/api/care/reports/2026-10/paper").is(200).bytes())
                .startsWith('%', 'P', 'D', 'F');
        delivered();
    }

    private void delivered() {
        Object postman = postman();
        for (int round = 0; round < 10; round++) ReflectionTestUtils.invokeMethod(postman, "round");
        assertThat(server.header("To").toString())
                .contains("head@example.com")
                .contains("gm@example.com");
        assertThat(server.taken).anyMatch(letter -> letter.contains("application/pdf"));
        // once: neither the next look nor the next day sends it again
        care.look();
        for (int round = 0; round < 3; round++) ReflectionTestUtils.invokeMethod(postman, "round");
        assertThat(server.taken.stream().filter(each -> each.contains("application/pdf")).count())
                .isEqualTo(reached());
    }

    /** Nobody's outside of its own package. */
    private Object postman() {
        try {
            return beans.getBean(Class.forName("zhike.messaging.mail.Postman"));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The head, and every general manager with an address. */
    private long reached() {
        return db.fetchSingle("select count(*) from messaging.letter where purpose = 'care.report'")
                .get(0, Long.class);
    }

    private long duty(String day) {
        return db.fetchSingle("select operator_id from care.day_list where on_day = ?::date", day)
                .get(0, Long.class);
    }

    private static String line(JsonNode report, String service, String grade) {
        for (JsonNode each : report.path("services"))
            if (each.path("service").asString().equals(service)
                    && each.path("grade").asString().equals(grade))
                return "kept %d, late %d, broken %d"
                        .formatted(
                                each.path("kept").asInt(),
                                each.path("late").asInt(),
                                each.path("broken").asInt());
        return "none";
    }

    /** For who reads the test: whoever else is in the company is not served here. */
    @Test
    void nobodyElseIsOwedAnything() {
        to(FIRST.atTime(0, 30));
        care.look();
        assertThat(
                        db.fetchSingle("select count(distinct customer_id) from care.owed")
                                .get(0, Integer.class))
                .isEqualTo(5);
        Caller manager = as("service_manager", company.northService);
        assertThat(manager.get("/api/care/coverage?from=2026-10-01&to=2026-10-31").is(200).text())
                .contains("greeting.holiday");
    }
}
