package zhike.approval.chain;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import zhike.approval.chain.ApproverRule.Circle;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who approves, and by which fallback. */
class ChainResolverTest {
    private static final long ASKER = 10;

    /**
     * 10 asks: in the team, under 11 (team), 12 heads the department, 13 the branch, 14 the
     * company.
     */
    private final Staffed staff =
            new Staffed()
                    .person(ASKER, 4, 11L)
                    .person(11, 4, 12L)
                    .person(12, 3, 13L)
                    .person(13, 2, 14L, "branch_manager")
                    .person(14, 1, null, "general_manager")
                    .person(15, 5, 13L, "finance")
                    .person(16, 1, 14L, "custodian")
                    .heads(4, 11)
                    .heads(3, 12)
                    .heads(5, 15);

    private Set<Long> without = Set.of();
    private @Nullable Long named;

    @Test
    void theManagerOfTheRequesterApproves() {
        assertThat(found(new ApproverRule.ManagerUp(1))).containsExactly(11L);
        assertThat(why(new ApproverRule.ManagerUp(1))).containsExactly("manager");
        assertThat(found(new ApproverRule.ManagerUp(2))).containsExactly(12L);
    }

    @Test
    void headsOfUnitDepartmentBranchAndCompanyApprove() {
        assertThat(found(new ApproverRule.HeadIn(Circle.UNIT))).containsExactly(11L);
        assertThat(found(new ApproverRule.HeadIn(Circle.DEPARTMENT))).containsExactly(12L);
        assertThat(found(new ApproverRule.HeadIn(Circle.BRANCH))).containsExactly(13L);
        assertThat(found(new ApproverRule.HeadIn(Circle.COMPANY))).containsExactly(14L);
        assertThat(found(new ApproverRule.HeadOfUnit(5))).containsExactly(15L);
    }

    @Test
    void aPostThatHeadsTheBranchGoesBeforeTheRole() {
        staff.person(17, 2, 14L).heads(2, 17);
        assertThat(found(new ApproverRule.HeadIn(Circle.BRANCH))).containsExactly(17L);
    }

    @Test
    void rolesAreFoundInTheirCircleOnly() {
        assertThat(found(new ApproverRule.RoleIn("finance", Circle.BRANCH))).containsExactly(15L);
        assertThat(found(new ApproverRule.RoleIn("finance", Circle.UNIT))).isEmpty();
    }

    @Test
    void theCustodianOfTheCompanyStepsInWhereTheBranchHasNone() {
        assertThat(found(new ApproverRule.Custodian())).containsExactly(16L);
        staff.person(18, 5, 15L, "custodian");
        assertThat(found(new ApproverRule.Custodian())).containsExactly(18L);
    }

    @Test
    void whoIsNamedCustodianGoesBeforeTheRole() {
        staff.person(18, 5, 15L, "custodian");
        named = 12L;
        assertThat(found(new ApproverRule.Custodian())).containsExactly(12L);
        assertThat(why(new ApproverRule.Custodian())).containsExactly("custodian");
    }

    @Test
    void whoAsksDoesNotApproveButTheNextAbove() {
        staff.heads(4, ASKER);
        assertThat(found(new ApproverRule.NamedPerson(ASKER))).containsExactly(11L);
        assertThat(why(new ApproverRule.NamedPerson(ASKER)))
                .containsExactly("person", "self", "next");
    }

    @Test
    void ofSeveralWithTheRoleTheRequesterIsLeftOut() {
        staff.person(19, 5, 15L, "finance");
        assertThat(ids(15, rule(new ApproverRule.RoleIn("finance", Circle.BRANCH))))
                .containsExactly(19L);
    }

    @Test
    void whoseApproverLeftGoesToTheirManager() {
        staff.state(11, "left");
        assertThat(found(new ApproverRule.ManagerUp(1))).containsExactly(12L);
        assertThat(why(new ApproverRule.ManagerUp(1))).containsExactly("manager", "left", "next");
    }

    @Test
    void whoseSuspendedApproverHasNoManagerGoesToTheHeadOfTheBranch() {
        staff.person(11, 4, null).state(11, "suspended");
        assertThat(found(new ApproverRule.ManagerUp(1))).containsExactly(13L);
        assertThat(why(new ApproverRule.ManagerUp(1)))
                .containsExactly("manager", "suspended", "next");
    }

    @Test
    void whoMayNotApproveIsPassedOver() {
        without = Set.of(11L);
        assertThat(found(new ApproverRule.ManagerUp(1))).containsExactly(12L);
        assertThat(why(new ApproverRule.ManagerUp(1))).contains("no-right");
    }

    @Test
    void aVacantHeadIsReplacedByTheNextUnitUp() {
        Staffed thin = new Staffed().person(ASKER, 4, null).person(12, 3, null).heads(3, 12);
        Resolved resolved = resolve(thin, chain(null, rule(new ApproverRule.HeadIn(Circle.UNIT))));
        assertThat(resolved.approvers()).extracting(Approver::personId).containsExactly(12L);
        assertThat(resolved.approvers().getFirst().why())
                .extracting(Reason::code)
                .containsExactly("vacant.head", "head");
    }

    @Test
    void whereNobodyIsFoundTheFallbackRoleIsAsked() {
        Staffed thin = new Staffed().person(ASKER, 4, null).person(20, 1, null, "administrator");
        Step step = rule(new ApproverRule.ManagerUp(1));
        assertThat(resolve(thin, chain("administrator", step)).approvers())
                .extracting(Approver::personId)
                .containsExactly(20L);
        Resolved nobody = resolve(thin, chain(null, step));
        assertThat(nobody.nobody()).isTrue();
        assertThat(nobody.missed()).extracting(Reason::code).containsExactly("vacant.manager");
    }

    @Test
    void whoAsksAndIsTheOnlyOneIsNamedAsSuch() {
        staff.person(18, 1, 14L, "boss");
        Step step = rule(new ApproverRule.RoleIn("boss", Circle.COMPANY));
        Resolved found = resolver(staff).resolve(chain(null, step), step, 18);
        assertThat(found.missed()).extracting(Reason::code).doesNotContain("vacant.role");
        assertThat(found.approvers())
                .allSatisfy(
                        one ->
                                assertThat(one.why())
                                        .extracting(Reason::code)
                                        .contains("self")
                                        .doesNotContain("vacant.role"));
    }

    @Test
    void managersInACircleEndAtTheFallback() {
        Staffed round =
                new Staffed()
                        .person(ASKER, 4, 11L)
                        .person(11, 4, 12L)
                        .person(12, 4, 11L)
                        .state(11, "left")
                        .state(12, "left");
        assertThat(resolve(round, chain(null, rule(new ApproverRule.ManagerUp(1)))).nobody())
                .isTrue();
    }

    @Test
    void whoIsAwayKeepsTheTaskAndTheStandInMayDecide() {
        staff.lends(11, 15);
        Approver approver = only(new ApproverRule.ManagerUp(1));
        assertThat(approver.personId()).isEqualTo(11);
        assertThat(approver.standIns()).containsExactly(15L);
        assertThat(approver.why()).extracting(Reason::code).containsExactly("manager", "away");
    }

    @Test
    void aCircleOfDelegationIsFoundAndEndsAtTheFirst() {
        staff.lends(11, 15).lends(15, 11);
        Approver approver = only(new ApproverRule.ManagerUp(1));
        assertThat(approver.personId()).isEqualTo(11);
        assertThat(approver.standIns()).containsExactly(15L);
        assertThat(approver.why()).extracting(Reason::code).contains("away.circle");
    }

    @Test
    void whoAsksNeverStandsInForTheirOwnApprover() {
        staff.lends(11, ASKER);
        assertThat(only(new ApproverRule.ManagerUp(1)).standIns()).isEmpty();
    }

    @Test
    void severalDepartmentsSignTogether() {
        Step step =
                new Step(
                        "会签",
                        "Countersign",
                        Step.Mode.ALL,
                        null,
                        List.of(new ApproverRule.HeadOfUnit(3), new ApproverRule.HeadOfUnit(5)),
                        null,
                        false,
                        "");
        assertThat(ids(ASKER, step)).containsExactly(12L, 15L);
    }

    @Test
    void anOverdueStepGoesToTheManagerOfTheApprover() {
        Approver up =
                resolver(staff)
                        .escalated(rule(new ApproverRule.ManagerUp(1)), ASKER, 11)
                        .orElseThrow();
        assertThat(up.personId()).isEqualTo(12);
        assertThat(resolver(staff).escalated(rule(new ApproverRule.Custodian()), ASKER, 14))
                .isEmpty();
    }

    private List<Long> found(ApproverRule rule) {
        return ids(ASKER, rule(rule));
    }

    private List<String> why(ApproverRule rule) {
        return only(rule).why().stream().map(Reason::code).toList();
    }

    private Approver only(ApproverRule rule) {
        return resolve(staff, chain(null, rule(rule))).approvers().getFirst();
    }

    private List<Long> ids(long requester, Step step) {
        return resolver(staff).resolve(chain(null, step), step, requester).approvers().stream()
                .map(Approver::personId)
                .toList();
    }

    private Resolved resolve(Staffed who, Chain chain) {
        return resolver(who).resolve(chain, chain.steps().getFirst(), ASKER);
    }

    private ChainResolver resolver(Staffed who) {
        return new ChainResolver(
                who.organisation(),
                person -> !without.contains(person),
                Staffed.NOW,
                ZoneId.of("Asia/Shanghai"),
                branch -> Optional.ofNullable(named));
    }

    private static Step rule(ApproverRule rule) {
        return new Step("审批", "Approval", Step.Mode.ANY, null, List.of(rule), null, true, "");
    }

    private static Chain chain(@Nullable String fallback, Step step) {
        return new Chain(1, "test", 1, "测试", "Test", "", fallback, false, List.of(step));
    }
}
