package zhike.audit;

import static org.assertj.core.api.Assertions.assertThat;

import static zhike.audit.db.Tables.ENTRY;
import static zhike.audit.db.Tables.INSPECTION;
import static zhike.audit.db.Tables.SEAL;

import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import zhike.audit.seal.Integrity;
import zhike.audit.seal.Sealing;
import zhike.platform.trail.Trail;
import zhike.testing.Answer;
import zhike.testing.Caller;
import zhike.testing.Jobs;
import zhike.testing.StaffTest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

class TrailTest extends StaffTest {
    @Autowired private Sealing sealing;
    @Autowired private Integrity integrity;
    @Autowired private Trail trail;
    @Autowired private TransactionTemplate transaction;

    @Test
    void whatWasDoneToAPersonStandsInTheTrailWithWhoDidIt() {
        Caller person = with("sales");
        admin().post("/api/people/" + person.personId + "/suspension").is(204);
        Answer found =
                with("auditor").get("/api/audit?kind=person&record=" + person.personId).is(200);
        assertThat(found.all("action")).contains("person.suspended", "session.begun");
        assertThat(found.at("items/0/actionText").asString()).isEqualTo("停用人员");
        assertThat(found.at("items/0/person/name").asString()).isEqualTo("系统管理员");
    }

    @Test
    void aDeedThatFailsLeavesNoLine() {
        int before = db.fetchCount(ENTRY, ENTRY.ACTION.eq("person.created"));
        admin().post(
                        "/api/people",
                        Map.of(
                                "name",
                                "x",
                                "login",
                                unique("p"),
                                "unitId",
                                company.root,
                                "roleIds",
                                List.of(999_999)))
                .refused(422, "role.missing");
        assertThat(db.fetchCount(ENTRY, ENTRY.ACTION.eq("person.created"))).isEqualTo(before);
    }

    @Test
    void onlyTheAuditorReadsItAndThatIsKeptToo() {
        for (String role :
                new String[] {
                    "administrator", "security_administrator", "general_manager", "sales"
                }) with(role).get("/api/audit").refused(403, "operation.not-granted");
        Caller auditor = with("auditor");
        auditor.get("/api/audit?action=role.changed").is(200);
        assertThat(
                        auditor.get("/api/audit?action=audit.searched&person=" + auditor.personId)
                                .at("items/0/detail/action")
                                .asString())
                .isEqualTo("role.changed");
        assertThat(auditor.get("/api/audit/actions").all("code"))
                .contains("person.created", "audit.searched");
    }

    @Test
    void pagesOfTheTrailJoin() {
        for (int line = 0; line < 5; line++) trail.record("test.page", "test", 77, "行" + line);
        Caller auditor = with("auditor");
        Answer first = auditor.get("/api/audit?kind=test&record=77&limit=3");
        Answer second =
                auditor.get(
                        "/api/audit?kind=test&record=77&limit=3&cursor="
                                + first.at("next").asString());
        assertThat(first.all("recordLabel")).containsExactly("行4", "行3", "行2");
        assertThat(second.all("recordLabel")).containsExactly("行1", "行0");
    }

    @Test
    void aChangedLineIsFoundAndALateOneIsSealedToo() throws Exception {
        trail.record("test.sealed", "test", 1, "早");
        sealing.tick();
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        try (var other = Executors.newSingleThreadExecutor()) {
            var late =
                    other.submit(
                            () ->
                                    transaction.executeWithoutResult(
                                            status -> {
                                                trail.record("test.sealed", "test", 2, "晚");
                                                written.countDown();
                                                await(commit);
                                            }));
            written.await(5, TimeUnit.SECONDS);
            trail.record("test.sealed", "test", 3, "后");
            long later =
                    db.select(ENTRY.ID)
                            .from(ENTRY)
                            .where(ENTRY.RECORD_LABEL.eq("后"))
                            .fetchSingle()
                            .value1();
            sealing.tick();
            assertThat(sealedTo())
                    .as("a number before the later one is still open")
                    .isLessThan(later - 1);
            commit.countDown();
            late.get();
            sealing.tick();
            sealing.tick();
            assertThat(sealedTo()).isGreaterThanOrEqualTo(later);
        }
        assertThat(integrity.check().ok()).isTrue();
        long id =
                db.select(ENTRY.ID)
                        .from(ENTRY)
                        .where(ENTRY.RECORD_LABEL.eq("晚"))
                        .fetchSingle()
                        .value1();
        db.update(ENTRY).set(ENTRY.RECORD_LABEL, "假").where(ENTRY.ID.eq(id)).execute();
        Caller auditor = with("auditor");
        Answer found = inspected(auditor);
        assertThat(found.at("last/ok").asBoolean()).isFalse();
        assertThat(found.at("last/brokenAt").asLong()).isLessThanOrEqualTo(id);
        db.update(ENTRY).set(ENTRY.RECORD_LABEL, "晚").where(ENTRY.ID.eq(id)).execute();
        found = inspected(auditor);
        assertThat(found.at("last/ok").asBoolean()).isTrue();
        assertThat(found.at("last/to").asLong()).isGreaterThanOrEqualTo(id);
        assertThat(found.at("last/at").asString())
                .startsWith(clock.instant().toString().substring(0, 10));
        assertThat(found.at("last/by").asString())
                .isEqualTo(auditor.get("/api/session").at("person/name").asString());
        assertThat(found.at("running").isNull()).isTrue();
        assertThat(auditor.get("/api/audit?action=audit.inspected").all("action")).isNotEmpty();
    }

    @Test
    void askingForTheIntegrityReadsNothingButTheLastResult() {
        inspected(with("auditor"));
        Instant before = lastInspection();
        clock.forward(java.time.Duration.ofMinutes(1));
        Answer found = with("auditor").get("/api/audit/integrity").is(200);
        assertThat(Instant.parse(found.at("last/at").asString())).isEqualTo(before);
        with("sales").post("/api/audit/inspections").refused(403, "operation.not-granted");
        assertThat(lastInspection()).isEqualTo(before);
    }

    private Instant lastInspection() {
        return db.select(DSL.max(INSPECTION.AT)).from(INSPECTION).fetchSingle().value1();
    }

    private static Answer inspected(Caller auditor) {
        Jobs.done(auditor, auditor.post("/api/audit/inspections"));
        return auditor.get("/api/audit/integrity").is(200);
    }

    @Test
    void aRemovedLineAndARemovedSealAreFound() {
        trail.record("test.removed", "test", 9, "在");
        sealing.tick();
        trail.record("test.removed", "test", 10, "也在");
        sealing.tick();
        transaction.executeWithoutResult(
                status -> {
                    db.deleteFrom(ENTRY).where(ENTRY.RECORD_LABEL.eq("在")).execute();
                    assertThat(integrity.check().ok()).isFalse();
                    status.setRollbackOnly();
                });
        transaction.executeWithoutResult(
                status -> {
                    long last =
                            db.select(org.jooq.impl.DSL.max(SEAL.ID))
                                    .from(SEAL)
                                    .fetchSingle()
                                    .value1();
                    db.deleteFrom(SEAL).where(SEAL.ID.eq(last - 1)).execute();
                    assertThat(integrity.check().ok()).isFalse();
                    status.setRollbackOnly();
                });
        assertThat(integrity.check().ok()).isTrue();
    }

    private long sealedTo() {
        return integrity.check().sealedTo();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
