package zhike.customer.merge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import zhike.approval.ApprovalAsk;
import zhike.approval.Paper;
import zhike.approval.TestPaper;
import zhike.platform.subject.Subject;

import java.util.Map;

/** Two customers become one while something is approved for both. */
class MergedApprovalsTest extends Paper {
    private long one;
    private long other;

    @BeforeEach
    void twoCustomers() {
        chain(USUAL);
        one = customer(asker, "并档甲有限公司");
        other = customer(asker, "并档乙有限公司");
    }

    @Test
    void theEarlierGoesOnAndTheLaterIsWithdrawnWithAReason() {
        long earlier = asked(other);
        long later = asked(one);
        leader.post("/api/merges", Map.of("survivorId", one, "mergedId", other)).is(201);
        assertThat(state(earlier)).isEqualTo("pending");
        assertThat(state(later)).isEqualTo("withdrawn");
        assertThat(waiting(later)).isEmpty();
        assertThat(
                        db.fetchSingle(
                                        "select subject_id from approval.request where id = ?",
                                        earlier)
                                .get(0, Long.class))
                .isEqualTo(one);
        assertThat(
                        db.fetchSingle(
                                        "select detail ->> 'comment' from messaging.notice where"
                                                + " person_id = ? and kind = 'approval.joined'",
                                        asker.personId)
                                .get(0, String.class))
                .contains("保留先提出的一份");
    }

    @Test
    void oneThatOnlyTheOtherHadSimplyGoesOver() {
        long only = asked(other);
        leader.post("/api/merges", Map.of("survivorId", one, "mergedId", other)).is(201);
        assertThat(state(only)).isEqualTo("pending");
    }

    private long asked(long customer) {
        return approvals.ask(
                asker.personId,
                new ApprovalAsk(
                        TestPaper.CODE,
                        new Subject("customer", customer),
                        customer,
                        Map.of("amount", 200)));
    }
}
