package zhike.approval.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import zhike.approval.ApprovalAsk;
import zhike.approval.Paper;
import zhike.approval.TestPaper;
import zhike.platform.error.Refusal;
import zhike.platform.subject.Subject;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Deeds on one approval at the same moment, in transactions of their own. */
class AtOnceTest extends Paper {
    private static final int TIMES = 20;
    @Autowired private Withdrawing withdrawing;
    @Autowired private HeardEvents events;

    @BeforeEach
    void usual() {
        chain(USUAL);
    }

    @Test
    void oneOfTwoOppositeDecisionsStands() throws Exception {
        for (int i = 0; i < TIMES; i++) {
            long id = ask(200);
            List<String> said =
                    atOnce(
                            () -> says(manager, id, Verdict.APPROVE),
                            () -> says(manager, id, Verdict.REFUSE));
            assertThat(said).containsExactlyInAnyOrder("", "approval.settled");
            assertThat(state(id)).isIn("approved", "refused");
            assertThat(events.of(id)).hasSize(1);
        }
    }

    @Test
    void theSameDecisionAtOnceIsTakenOnce() throws Exception {
        for (int i = 0; i < TIMES; i++) {
            long id = ask(200);
            List<String> said =
                    atOnce(
                            () -> says(manager, id, Verdict.APPROVE),
                            () -> says(manager, id, Verdict.APPROVE));
            assertThat(said).containsExactly("", "");
            assertThat(acts(id)).containsOnlyOnce("approved");
            assertThat(events.of(id)).containsExactly("Approved");
        }
    }

    @Test
    void bothWhoSignTogetherAreHeard() throws Exception {
        for (int i = 0; i < TIMES; i++) {
            long id = ask(5000);
            says(manager, id, Verdict.APPROVE);
            assertThat(
                            atOnce(
                                    () -> says(finance, id, Verdict.APPROVE),
                                    () -> says(leader, id, Verdict.APPROVE)))
                    .containsExactly("", "");
            assertThat(state(id)).isEqualTo("approved");
            assertThat(events.of(id)).containsExactly("Approved");
        }
    }

    @Test
    void aDecisionMeetsAWithdrawalAndOneOfThemStands() throws Exception {
        for (int i = 0; i < TIMES; i++) {
            long id = ask(200);
            List<String> said =
                    atOnce(
                            () -> says(manager, id, Verdict.APPROVE),
                            () -> withdrawing.withdraw(asker.personId, id, null));
            assertThat(said).isIn(List.of("", "approval.over"), List.of("approval.withdrawn", ""));
            assertThat(events.of(id)).hasSize(1);
        }
    }

    @Test
    void twoWhoAskForOnePaperAtOnceMakeOneApproval() throws Exception {
        for (int i = 0; i < TIMES; i++) {
            Subject paper = subject();
            ApprovalAsk ask = new ApprovalAsk(TestPaper.CODE, paper, null, Map.of("amount", 1));
            Runnable asking = () -> approvals.ask(asker.personId, ask);
            assertThat(atOnce(asking, asking)).containsExactlyInAnyOrder("", "approval.open");
        }
    }

    private static List<String> atOnce(Runnable... deeds) throws Exception {
        CyclicBarrier start = new CyclicBarrier(deeds.length);
        try (ExecutorService threads = Executors.newFixedThreadPool(deeds.length)) {
            List<Future<String>> running = new ArrayList<>();
            for (Runnable deed : deeds) running.add(threads.submit(said(start, deed)));
            List<String> said = new ArrayList<>();
            for (Future<String> each : running) said.add(each.get());
            return said;
        }
    }

    private static Callable<String> said(CyclicBarrier start, Runnable deed) {
        return () -> {
            start.await();
            try {
                deed.run();
                return "";
            } catch (Refusal refusal) {
                return refusal.code();
            }
        };
    }
}
