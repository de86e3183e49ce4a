package zhike.care;

import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

import zhike.customer.CustomerEvent;
import zhike.grading.GradingEvent;
import zhike.identity.PeopleChanged;
import zhike.platform.broadcast.Broadcast;
import zhike.promise.clock.PromiseClock;
import zhike.testing.Caller;
import zhike.testing.ServerTest;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

/** Customers of a seller whose grades a test sets, with the clock in its hand. */
public abstract class CareScene extends ServerTest {
    @Autowired protected CareClock care;
    @Autowired protected PromiseClock promises;
    @Autowired private ApplicationEventPublisher events;
    @Autowired private TransactionTemplate transaction;
    @Autowired private Broadcast broadcast;
    protected Caller seller;
    private int year;

    @BeforeEach
    void onlyTheirs() {
        // what other tests left is neither owed nor listed here
        db.execute("delete from care.mark");
        db.execute("delete from care.day_list");
        db.execute("delete from care.report");
        db.execute("delete from promise.given where kind like 'care.%'");
        db.execute("delete from care.owed");
        db.execute("delete from care.event");
        db.execute("delete from care.matrix where from_on > '2000-01-01'");
        db.execute(
                "update customer.card set stage = 'lost' where internal_unit is null and removed_at"
                        + " is null");
        seller = as("sales");
        year = LocalDate.now(clock).getYear() + 1;
    }

    /** To that minute; the clock only goes forward. */
    protected void to(LocalDateTime time) {
        clock.forward(
                Duration.between(
                        clock.instant(), ZonedDateTime.of(time, clock.getZone()).toInstant()));
        // whoever was signed in is not any more
        seller = signedIn(seller.personId);
    }

    /** In the next year, so that it is always to come. */
    protected LocalDate day(int month, int day) {
        return LocalDate.of(year, month, day);
    }

    protected void graded(long customer, String level) {
        String before =
                db.fetchOne(
                                        "select level from grading.standing s join grading.scheme c"
                                            + " on c.id = s.scheme_id and c.main where customer_id"
                                            + " = ?",
                                        customer)
                                == null
                        ? null
                        : level;
        transaction.executeWithoutResult(
                status -> {
                    db.execute(
                            "insert into grading.standing (scheme_id, customer_id, level,"
                                + " rule_level, since, facts, graded_at) select id, {0}, {1}, {1},"
                                + " {2}, '{}', {2} from grading.scheme where main on conflict"
                                + " (scheme_id, customer_id) do update set level = excluded.level",
                            DSL.val(customer), DSL.val(level), DSL.val(clock.instant()));
                    events.publishEvent(
                            new GradingEvent.Changed(
                                    "default",
                                    true,
                                    List.of(new GradingEvent.Change(customer, before, level))));
                });
    }

    protected void contacted(long customer, String way) {
        transaction.executeWithoutResult(
                status ->
                        events.publishEvent(
                                new CustomerEvent.Contacted(
                                        List.of(customer), clock.instant(), way)));
    }

    protected void publish(Object event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    protected long person(String name, String mobile) {
        long id =
                seller.post("/api/customers", Map.of("kind", "person", "name", name, "force", true))
                        .is(201)
                        .id();
        db.execute(
                "update customer.card set mobile = ?, stage = 'active' where id = ?", mobile, id);
        return id;
    }

    protected void set(long customer, String columns) {
        db.execute("update customer.card set " + columns + " where id = " + customer);
    }

    /** Settings of care that are not the usual ones. */
    protected void settings(Map<String, ?> others) {
        as("administrator", company.root).put("/api/settings/care", others).is(200);
    }

    protected void heads(long unit, long person) {
        long post =
                db.fetchSingle(
                                "insert into identity.post (unit_id, title, heads_unit) values (?,"
                                        + " '负责人', true) returning id",
                                unit)
                        .get(0, Long.class);
        db.execute(
                "insert into identity.holding (post_id, person_id, from_on) values (?, ?,"
                        + " '2020-01-01')",
                post,
                person);
        broadcast.tell(PeopleChanged.TOPIC, 0);
    }

    /** The waiting step of a paper is decided. */
    protected void says(long who, String use, long paper, String verdict) {
        var task =
                db.fetchSingle(
                        "select r.id, t.id from approval.request r join approval.task t on"
                                + " t.request_id = r.id where r.use_code = ? and r.subject_id = ?"
                                + " and t.state = 'waiting' and t.approver_id = ?",
                        use,
                        paper,
                        who);
        signedIn(who)
                .post(
                        "/api/approvals/" + task.get(0) + "/decision",
                        Map.of("taskId", task.get(1), "verdict", verdict, "comment", "意见"))
                .is(200);
    }

    /** How many rows of a service are in a state. */
    protected int owed(long customer, String service, @Nullable String state) {
        return db.fetchSingle(
                        "select count(*) from care.owed where customer_id = ? and service = ? and"
                                + " (?::text is null or state = ?)",
                        customer,
                        service,
                        state,
                        state)
                .get(0, Integer.class);
    }
}
