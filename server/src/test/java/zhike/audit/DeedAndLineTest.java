package zhike.audit;

import static org.assertj.core.api.Assertions.assertThat;

import static zhike.identity.db.Tables.SESSION;

import org.junit.jupiter.api.Test;

import zhike.testing.Caller;
import zhike.testing.StaffTest;

import java.util.Map;

/** A deed whose line cannot be written is not done. */
class DeedAndLineTest extends StaffTest {
    @Test
    void noSessionBeginsWithoutItsLine() {
        long person = company.person(company.root);
        refusing(
                "session.begun",
                person,
                () ->
                        assertThat(
                                        stranger()
                                                .post(
                                                        "/api/session",
                                                        Map.of(
                                                                "login",
                                                                company.login(person),
                                                                "password",
                                                                PASSWORD))
                                                .status())
                                .isEqualTo(500));
        assertThat(db.fetchCount(SESSION, SESSION.PERSON_ID.eq(person))).isZero();
    }

    @Test
    void noJobIsCancelledWithoutItsLine() {
        Caller person = with();
        long job =
                db.fetchSingle(
                                "insert into platform.job (kind, person_id, request, state,"
                                        + " created_at, heartbeat_at) values ('test.none', ?, '{}',"
                                        + " 'running', now(), now()) returning id",
                                person.personId)
                        .get(0, Long.class);
        refusing(
                "job.cancelled",
                job,
                () ->
                        assertThat(person.post("/api/jobs/" + job + "/cancellation").status())
                                .isEqualTo(500));
        assertThat(db.fetchValue("select cancel_asked_at from platform.job where id = ?", job))
                .isNull();
        person.post("/api/jobs/" + job + "/cancellation").is(200);
        assertThat(db.fetchValue("select cancel_asked_at from platform.job where id = ?", job))
                .isNotNull();
        db.execute(
                "update platform.job set state = 'cancelled', ended_at = now() where id = ?", job);
    }

    /** While this runs, the trail takes no line of this action about this record. */
    private void refusing(String action, long record, Runnable deed) {
        db.execute(
                "alter table audit.entry add constraint no_line check (action <> '"
                        + action
                        + "' or record_id <> "
                        + record
                        + ") not valid");
        try {
            deed.run();
        } finally {
            db.execute("alter table audit.entry drop constraint no_line");
        }
    }
}
