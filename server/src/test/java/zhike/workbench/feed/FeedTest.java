package zhike.workbench.feed;

import static org.assertj.core.api.Assertions.assertThat;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import zhike.platform.subject.Subject;
import zhike.promise.PromiseDraft;
import zhike.promise.Promises;
import zhike.promise.Promising;
import zhike.testing.Answer;
import zhike.testing.Caller;
import zhike.testing.ServerTest;

import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The calendar that programs subscribe to, read by a parser that is not ours. */
class FeedTest extends ServerTest {
    @Autowired private Promising promising;
    @Autowired private Promises promises;
    private Caller owner;
    private long customer;

    @BeforeEach
    void owner() {
        owner = as("sales", company.unit(company.north, "department", "订阅部"));
        customer = customer(owner, "日历客户；逗号，反斜\\杠" + System.nanoTime());
        // the first contact that is promised with every customer
        db.execute(
                "update promise.given set state = 'released', ended_at = now(), next_at = null"
                        + " where owner_id = ?",
                owner.personId);
    }

    @Test
    void anIndependentParserReadsWhatIsDue() throws Exception {
        Instant due = clock.instant().plus(Duration.ofDays(3));
        long id = promise(due);
        VEvent event = (VEvent) parsed(get(path())).getComponents(Component.VEVENT).getFirst();
        assertThat(event.getUid().orElseThrow().getValue())
                .startsWith("promise-" + id + "-" + owner.personId + "@");
        assertThat(event.getSummary().getValue()).startsWith("跟进客户 · 回访 · 日历客户；逗号，反斜\\杠");
        assertThat(Instant.from(event.getDateTimeStart().getDate()))
                .isEqualTo(due.truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
        assertThat(event.getProperty(Property.DTSTAMP)).isPresent();
    }

    @Test
    void whatIsPutOffKeepsItsNameAndWhatIsOverIsGone() throws Exception {
        String path = path();
        long id = promise(clock.instant().plus(Duration.ofDays(3)));
        String before = uid(get(path));
        db.execute("update promise.given set due_at = due_at + interval '1 day' where id = ?", id);
        assertThat(uid(get(path))).isEqualTo(before);
        promises.release(List.of(id), "no more");
        assertThat(get(path).text()).doesNotContain("promise-" + id + "-");
    }

    @Test
    void whoAsksAgainIsToldThatNothingChanged() {
        promise(clock.instant().plus(Duration.ofDays(3)));
        String path = path();
        Answer first = get(path);
        String mark = first.headers().firstValue("ETag").orElseThrow();
        assertThat(first.headers().firstValue("Content-Type").orElseThrow())
                .isEqualToIgnoringCase("text/calendar;charset=UTF-8");
        // as Thunderbird, Apple's and Google's programs ask: alone, among others, weak, by HEAD
        for (String known : List.of(mark, "\"other\", " + mark, "W/" + mark)) {
            Answer again = stranger().withHeader("If-None-Match", known).get(path);
            again.is(304);
            assertThat(again.bytes()).isEmpty();
        }
        Answer head = stranger().send("HEAD", path, null).is(200);
        assertThat(head.bytes()).isEmpty();
        assertThat(head.headers().firstValue("ETag").orElseThrow()).isEqualTo(mark);
        promise(clock.instant().plus(Duration.ofDays(4)));
        stranger().withHeader("If-None-Match", mark).get(path).is(200);
    }

    @Test
    void anAddressMadeAnewOrWithdrawnOpensNothingAnyMore() {
        String old = path();
        String fresh = path();
        stranger().get(old).refused(404, "feed.missing");
        get(fresh);
        owner.delete("/api/calendar-feed").is(204);
        stranger().get(fresh).refused(404, "feed.missing");
        owner.delete("/api/calendar-feed").refused(404, "feed.missing");
        assertThat(owner.get("/api/calendar-feed").is(200).at("made").asBoolean()).isFalse();
    }

    @Test
    void theSecretIsNowhereKept() {
        String path = path();
        String secret = path.substring(path.lastIndexOf('/') + 1).replace(".ics", "");
        assertThat(secret).hasSize(43);
        assertThat(owner.get("/api/calendar-feed").text()).doesNotContain(secret);
        assertThat(
                        db.fetchSingle(
                                        "select encode(token_hash, 'escape') from workbench.feed"
                                                + " where person_id = ?",
                                        owner.personId)
                                .get(0, String.class))
                .doesNotContain(secret);
        Caller repeated = owner.withHeader("Idempotency-Key", "feed-again");
        String one = repeated.post("/api/calendar-feed").is(201).text();
        assertThat(repeated.post("/api/calendar-feed").is(201).text()).isNotEqualTo(one);
    }

    @Test
    void makingReadingAndWithdrawingLeaveTheirLines() {
        String path = path();
        get(path);
        get(path);
        owner.delete("/api/calendar-feed").is(204);
        assertThat(
                        db.fetch(
                                        "select action from audit.entry where action like"
                                                + " 'calendar.feed.%' and record_id = ? order by"
                                                + " id",
                                        owner.personId)
                                .getValues(0, String.class))
                .containsExactly(
                        "calendar.feed.made", "calendar.feed.read", "calendar.feed.withdrawn");
    }

    @Test
    void whoLeftIsReadNoMore() {
        String path = path();
        db.execute("update identity.person set state = 'suspended' where id = ?", owner.personId);
        stranger().get(path).refused(404, "feed.missing");
    }

    @Test
    void aSecretThatIsNoneIsRefused() {
        stranger()
                .get("/api/calendar-feeds/" + "A".repeat(43) + ".ics")
                .refused(404, "feed.missing");
        stranger().get("/api/calendar-feeds/x.ics").refused(404, "feed.missing");
    }

    private long promise(Instant due) {
        return promising.make(
                new PromiseDraft(
                        "follow-up",
                        new Subject("customer", customer),
                        customer,
                        owner.personId,
                        null,
                        due,
                        Map.of("title", "回访")));
    }

    private String path() {
        return owner.post("/api/calendar-feed").is(201).at("path").asString();
    }

    private Answer get(String path) {
        return stranger().get(path).is(200);
    }

    private static Calendar parsed(Answer answer) throws IOException, ParserException {
        assertThat(answer.text().replace("\r\n", "")).doesNotContain("\n");
        Calendar calendar = new CalendarBuilder().build(new StringReader(answer.text()));
        assertThat(calendar.validate().hasErrors())
                .as(() -> calendar.validate().toString())
                .isFalse();
        return calendar;
    }

    private static String uid(Answer answer) throws IOException, ParserException {
        VEvent event = (VEvent) parsed(answer).getComponents(Component.VEVENT).getFirst();
        return event.getUid().orElseThrow().getValue();
    }
}
