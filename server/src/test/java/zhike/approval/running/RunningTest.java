package zhike.approval.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

import zhike.approval.ApprovalAsk;
import zhike.approval.Paper;
import zhike.approval.TestPaper;
import zhike.identity.PersonLeft;
import zhike.platform.error.Refusal;
import zhike.platform.subject.Subject;
import zhike.promise.clock.PromiseClock;
import zhike.testing.Caller;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** An approval from asking to its end. */
class RunningTest extends Paper {
    @Autowired private Withdrawing withdrawing;
    @Autowired private Correcting correcting;
    @Autowired private ApprovalUrging urging;
    @Autowired private HandingOn handing;
    @Autowired private Escalating escalating;
    @Autowired private Resolving resolving;
    @Autowired private PromiseClock promiseClock;
    @Autowired private HeardEvents events;
    @Autowired private ApplicationEventPublisher publisher;
    @Autowired private TransactionTemplate transaction;

    @BeforeEach
    void usual() {
        chain(USUAL);
    }

    @Test
    void aSmallGiftNeedsOnlyTheManager() {
        long id = ask(200);
        assertThat(waiting(id)).containsExactly(manager.personId);
        says(manager, id, Verdict.APPROVE);
        assertThat(state(id)).isEqualTo("approved");
        assertThat(acts(id)).containsExactly("asked", "approved", "skipped", "informed");
        assertThat(events.of(id)).containsExactly("Approved");
    }

    @Test
    void aLargeGiftIsSignedByFinanceAndTheBranchTogether() {
        long id = ask(5000);
        says(manager, id, Verdict.APPROVE);
        assertThat(waiting(id)).containsExactly(finance.personId, leader.personId);
        says(leader, id, Verdict.APPROVE);
        assertThat(state(id)).isEqualTo("pending");
        says(finance, id, Verdict.APPROVE);
        assertThat(state(id)).isEqualTo("approved");
    }

    @Test
    void oneRefusalEndsItAndNobodyIsAskedAnyMore() {
        long id = ask(5000);
        says(manager, id, Verdict.APPROVE);
        says(finance, id, Verdict.REFUSE);
        assertThat(state(id)).isEqualTo("refused");
        assertThat(waiting(id)).isEmpty();
        assertThat(events.of(id)).containsExactly("Refused");
    }

    @Test
    void refusingWithoutAReasonIsNotTaken() {
        long id = ask(200);
        refused(
                "approval.comment",
                () ->
                        deciding.decide(
                                manager.personId, id, task(id, manager), Verdict.REFUSE, " "));
        assertThat(state(id)).isEqualTo("pending");
    }

    @Test
    void whatWasReturnedGoesBackToTheStepThatReturnedIt() {
        long id = ask(5000);
        says(manager, id, Verdict.APPROVE);
        says(finance, id, Verdict.RETURN);
        assertThat(state(id)).isEqualTo("returned");
        assertThat(waiting(id)).isEmpty();
        correcting.correct(asker.personId, id, Map.of("amount", 4000), "已改");
        assertThat(waiting(id)).containsExactly(finance.personId, leader.personId);
        says(finance, id, Verdict.APPROVE);
        says(leader, id, Verdict.APPROVE);
        assertThat(state(id)).isEqualTo("approved");
        assertThat(events.of(id)).containsExactly("Returned", "AskedAgain", "Approved");
    }

    @Test
    void aPaperThatOnlyItsModuleReadsIsNotAskedAgainWithOldFacts() {
        Subject paper = subject();
        long id =
                approvals.ask(
                        asker.personId,
                        new ApprovalAsk(TestPaper.CODE, paper, null, Map.of("amount", 200)));
        says(manager, id, Verdict.RETURN);
        refused("approval.own-paper", () -> correcting.correct(asker.personId, id, null, null));
        assertThat(state(id)).isEqualTo("returned");
        TestPaper.says(paper, Map.of("amount", 100));
        correcting.correct(asker.personId, id, null, null);
        assertThat(waiting(id)).containsExactly(manager.personId);
    }

    @Test
    void factsThatCallForOtherStepsBeginFromTheStart() {
        long id = ask(5000);
        says(manager, id, Verdict.APPROVE);
        says(finance, id, Verdict.RETURN);
        correcting.correct(asker.personId, id, Map.of("amount", 100), null);
        assertThat(waiting(id)).containsExactly(manager.personId);
        says(manager, id, Verdict.APPROVE);
        assertThat(state(id)).isEqualTo("approved");
        assertThat(acts(id)).contains("corrected.anew");
    }

    @Test
    void nobodyCorrectsWhatWasNotReturnedNorWhatIsNotTheirs() {
        long id = ask(200);
        refused(
                "approval.not-returned",
                () -> correcting.correct(asker.personId, id, Map.of(), null));
        refused("approval.missing", () -> correcting.correct(manager.personId, id, Map.of(), null));
    }

    @Test
    void theRequesterWithdrawsAndTwiceIsOnce() {
        long id = ask(200);
        withdrawing.withdraw(asker.personId, id, "不送了");
        withdrawing.withdraw(asker.personId, id, "不送了");
        assertThat(state(id)).isEqualTo("withdrawn");
        assertThat(acts(id)).containsExactly("asked", "withdrawn");
        assertThat(events.of(id)).containsExactly("Withdrawn");
        refused("approval.withdrawn", () -> says(manager, id, Verdict.APPROVE));
        refused("approval.missing", () -> withdrawing.withdraw(manager.personId, id, null));
    }

    @Test
    void whatIsOverCannotBeWithdrawn() {
        long id = ask(200);
        says(manager, id, Verdict.APPROVE);
        refused("approval.over", () -> withdrawing.withdraw(asker.personId, id, null));
    }

    @Test
    void theSameDecisionTwiceIsTakenOnceAndAnotherIsRefused() {
        long id = ask(5000);
        says(manager, id, Verdict.APPROVE);
        says(manager, id, Verdict.APPROVE);
        assertThat(acts(id)).containsExactly("asked", "approved");
        refused("approval.settled", () -> says(manager, id, Verdict.REFUSE));
    }

    @Test
    void onlyTheApproverDecidesAndNeverTheRequester() {
        long id = ask(200);
        long task = task(id, manager);
        refused(
                "approval.missing",
                () -> deciding.decide(finance.personId, id, task, Verdict.APPROVE, null));
        lends(manager, asker);
        refused(
                "approval.missing",
                () -> deciding.decide(asker.personId, id, task, Verdict.APPROVE, null));
    }

    @Test
    void aStandInDecidesForWhoIsAwayAndTheTrailSaysForWhom() {
        lends(manager, finance);
        long id = ask(200);
        deciding.decide(finance.personId, id, task(id, manager), Verdict.APPROVE, "代办");
        assertThat(state(id)).isEqualTo("approved");
        var act =
                db.fetchSingle(
                        "select by_person, for_person from approval.act where request_id = ? and"
                                + " kind = 'approved'",
                        id);
        assertThat(act.get(0, Long.class)).isEqualTo(finance.personId);
        assertThat(act.get(1, Long.class)).isEqualTo(manager.personId);
    }

    @Test
    void onePaperIsUnderApprovalOnce() {
        Subject paper = subject();
        ApprovalAsk ask = new ApprovalAsk(TestPaper.CODE, paper, null, Map.of("amount", 1));
        long id = approvals.ask(asker.personId, ask);
        refused("approval.open", () -> approvals.ask(asker.personId, ask));
        withdrawing.withdraw(asker.personId, id, null);
        assertThat(approvals.ask(asker.personId, ask)).isGreaterThan(id);
        assertThat(approvals.of(paper, TestPaper.CODE).orElseThrow().stepZh()).isEqualTo("经理");
    }

    @Test
    void whereNobodyIsFoundAskingIsRefusedAndNothingIsKept() {
        chain(
                "[{\"nameZh\":\"技术员\",\"approvers\":[{\"by\":\"role\",\"role\":\"technician\",\"within\":\"unit\"}]}]");
        int before = db.fetchCount(zhike.approval.db.Tables.REQUEST);
        refused("approval.nobody", () -> ask(200));
        assertThat(db.fetchCount(zhike.approval.db.Tables.REQUEST)).isEqualTo(before);
    }

    @Test
    void whereNoStepAppliesAskingIsRefusedUnlessTheChainLetsItPass() {
        String high =
                "[{\"nameZh\":\"经理\",\"condition\":{\"field\":\"amount\",\"op\":\"moreThan\",\"value\":1000},\"approvers\":[{\"by\":\"manager\"}]}]";
        long chain = chain(high);
        refused("approval.no-step", () -> ask(200));
        db.execute("update approval.chain set state = 'retired' where id = ?", chain);
        long passing = chain(high);
        db.execute("update approval.chain set passes = true where id = ?", passing);
        long id = ask(200);
        assertThat(state(id)).isEqualTo("approved");
        assertThat(events.of(id)).containsExactly("Approved");
    }

    @Test
    void whatRunsGoesOnWithTheVersionItBeganWith() {
        long id = ask(5000);
        chain("[{\"nameZh\":\"新\",\"approvers\":[{\"by\":\"head\",\"of\":\"branch\"}]}]");
        says(manager, id, Verdict.APPROVE);
        assertThat(waiting(id)).containsExactly(finance.personId, leader.personId);
        assertThat(waiting(ask(5000))).containsExactly(leader.personId);
    }

    @Test
    void urgingRemindsOnceAnHour() {
        long id = ask(200);
        urging.urge(asker.personId, id);
        refused("approval.urged", () -> urging.urge(asker.personId, id));
        clock.forward(ApprovalUrging.PAUSE.plusSeconds(1));
        urging.urge(asker.personId, id);
        assertThat(acts(id)).containsExactly("asked", "urged", "urged");
        refused("approval.missing", () -> urging.urge(finance.personId, id));
    }

    @Test
    void aTaskIsHandedToAColleagueWhoMayApprove() {
        Caller colleague = as("sales_manager", sales);
        long id = ask(200);
        long task = task(id, manager);
        refused(
                "approval.hand.requester",
                () -> handing.hand(manager.personId, id, task, asker.personId, "忙"));
        refused(
                "approval.hand.no-right",
                () ->
                        handing.hand(
                                manager.personId, id, task, company.person(sales, "auditor"), "忙"));
        handing.hand(manager.personId, id, task, colleague.personId, "忙");
        assertThat(waiting(id)).containsExactly(colleague.personId);
        refused("approval.settled", () -> says(manager, id, Verdict.APPROVE));
        refused(
                "approval.hand.asked",
                () ->
                        handing.hand(
                                colleague.personId,
                                id,
                                task(id, colleague),
                                manager.personId,
                                "也忙"));
        says(colleague, id, Verdict.APPROVE);
        assertThat(state(id)).isEqualTo("approved");
    }

    @Test
    void anOverdueStepGoesToTheManagerOfTheApprover() {
        long id = ask(200);
        escalating.overdue(task(id, manager));
        assertThat(waiting(id)).containsExactly(leader.personId);
        escalating.overdue(task(id, manager));
        assertThat(acts(id)).containsExactly("asked", "escalated");
        says(leader, id, Verdict.APPROVE);
        assertThat(state(id)).isEqualTo("approved");
    }

    @Test
    void whatWaitsIsAPromiseThatTheClockBreaksAndEscalates() {
        long id = ask(200);
        assertThat(promise(id, manager)).isEqualTo("open");
        clock.forward(java.time.Duration.ofDays(10));
        promiseClock.tick();
        assertThat(waiting(id)).containsExactly(leader.personId);
        assertThat(promise(id, manager)).isEqualTo("released");
        says(leader, id, Verdict.APPROVE);
        assertThat(promise(id, leader)).isEqualTo("kept");
    }

    private String promise(long id, Caller who) {
        return db.fetchSingle(
                        "select state from promise.given where kind = 'approval.step' and"
                                + " subject_id = ?",
                        task(id, who))
                .get(0, String.class);
    }

    @Test
    void anOverdueStepThatOnlyRemindsStaysWhereItIs() {
        long id = ask(5000);
        says(manager, id, Verdict.APPROVE);
        escalating.overdue(task(id, finance));
        assertThat(waiting(id)).containsExactly(finance.personId, leader.personId);
        assertThat(acts(id)).endsWith("reminded");
    }

    @Test
    void whatWaitsForWhoLeavesGoesToTheirManager() {
        long id = ask(200);
        transaction.executeWithoutResult(
                status -> {
                    db.execute(
                            "update identity.person set state = 'left' where id = ?",
                            manager.personId);
                    publisher.publishEvent(new PersonLeft(manager.personId));
                });
        changed();
        assertThat(waiting(id)).containsExactly(leader.personId);
    }

    @Test
    void aFailureOfThePapersModuleUndoesTheDecision() {
        long id = ask(200);
        events.refusing = true;
        try {
            assertThatThrownBy(() -> says(manager, id, Verdict.APPROVE))
                    .isInstanceOf(IllegalStateException.class);
        } finally {
            events.refusing = false;
        }
        assertThat(state(id)).isEqualTo("pending");
        assertThat(waiting(id)).containsExactly(manager.personId);
        assertThat(acts(id)).containsExactly("asked");
    }

    @Test
    void factsOfTheWrongKindAreNotTaken() {
        refused("approval.fact.unknown", () -> ask(asker, Map.of("weight", 1)));
        refused("approval.fact.wrong", () -> ask(asker, Map.of("amount", List.of(1))));
        refused("approval.fact.wrong", () -> ask(asker, Map.of("on", "31 June")));
    }

    private static void refused(String code, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void anOverdueStepThatOnlyRemindsTellsItsApproverOnce() {
        long id = ask(5000);
        says(manager, id, Verdict.APPROVE);
        clock.forward(java.time.Duration.ofDays(10));
        promiseClock.tick();
        assertThat(acts(id)).endsWith("reminded");
        assertThat(notices(finance)).containsOnlyOnce("promise.broken");
        assertThat(notices(finance)).doesNotContain("approval.overdue");
        assertThat(notices(asker)).contains("approval.overdue");
    }

    private List<String> notices(Caller who) {
        return db.fetch("select kind from messaging.notice where person_id = ?", who.personId)
                .getValues(0, String.class);
    }

    @Test
    void whoLeavesIsNotTheLastResort() {
        long leaver = company.person(company.root, "administrator");
        changed();
        assertThat(lastResort()).contains(leaver);
        transaction.executeWithoutResult(
                status -> {
                    db.execute("update identity.person set state = 'left' where id = ?", leaver);
                    assertThat(lastResort()).doesNotContain(leaver);
                });
    }

    private List<Long> lastResort() {
        return resolving.lastResort(Set.of(asker.personId)).stream()
                .map(zhike.approval.chain.Approver::personId)
                .toList();
    }

    @Test
    void whatNobodyIsLeftToDecideComesBackToItsRequester() {
        Caller named = as("sales_manager", sales);
        chain(
                """
                [{"nameZh":"经理","nameEn":"Manager","approvers":[{"by":"manager"}]},
                 {"nameZh":"专人","nameEn":"Person","approvers":[{"by":"person","personId":%d}]}]\
                """
                        .formatted(named.personId));
        long id = ask(200);
        // everybody who could be asked instead is away
        Long[] away =
                db.fetch(
                                "update identity.person set state = 'suspended' where state ="
                                        + " 'active' and id not in (?, ?) returning id",
                                asker.personId,
                                manager.personId)
                        .getValues(0, Long.class)
                        .toArray(Long[]::new);
        changed();
        try {
            says(manager, id, Verdict.APPROVE);
            assertThat(state(id)).isEqualTo("returned");
            assertThat(acts(id)).containsExactly("asked", "approved", "nobody");
            assertThat(events.of(id)).containsExactly("Returned");
        } finally {
            db.execute(
                    "update identity.person set state = 'active' where id = any(?)", (Object) away);
            changed();
        }
    }
}
