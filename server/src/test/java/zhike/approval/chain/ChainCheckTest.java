package zhike.approval.chain;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import zhike.approval.TestPaper;
import zhike.platform.error.FieldFault;

import java.util.List;

/** A chain that cannot work never goes live, and the step at fault is named. */
class ChainCheckTest {
    private static final ApproverForm MANAGER =
            new ApproverForm("manager", 1, null, null, null, null, null);
    private final Staffed staff = new Staffed().person(1, 3, null, "finance").person(2, 3, 1L);

    @Test
    void aSoundChainHasNoFaults() {
        assertThat(
                        faults(
                                step(
                                        "经理",
                                        "{\"field\":\"amount\",\"op\":\"moreThan\",\"value\":3000}",
                                        MANAGER)))
                .isEmpty();
    }

    @Test
    void aStepWithoutAnApproverIsNamed() {
        List<FieldFault> faults = faults(step("经理", null, MANAGER), step("财务", null));
        assertThat(faults).extracting(FieldFault::code).containsExactly("chain.step.no-approver");
        assertThat(faults.getFirst().field()).isEqualTo("steps[1].approvers");
        assertThat(faults.getFirst().args()).containsEntry("step", 2).containsEntry("name", "财务");
    }

    @Test
    void aMalformedConditionIsNamedWithItsPlace() {
        assertThat(
                        codes(
                                step(
                                        "经理",
                                        "{\"field\":\"weight\",\"op\":\"moreThan\",\"value\":1}",
                                        MANAGER)))
                .containsExactly("chain.step.condition", "criteria.field.unknown");
        assertThat(codes(step("经理", "[]", MANAGER))).contains("chain.step.condition");
    }

    @Test
    void aStepThatCanNeverBeReachedIsNamed() {
        String never =
                "{\"all\":[{\"field\":\"amount\",\"op\":\"moreThan\",\"value\":10000},"
                        + "{\"field\":\"amount\",\"op\":\"atMost\",\"value\":3000}]}";
        assertThat(codes(step("总经理", never, MANAGER))).containsExactly("chain.step.unreachable");
        assertThat(
                        codes(
                                step(
                                        "总经理",
                                        "{\"all\":[{\"field\":\"type\",\"op\":\"is\",\"value\":\"a\"},"
                                            + "{\"field\":\"type\",\"op\":\"in\",\"value\":[\"b\",\"c\"]}]}",
                                        MANAGER)))
                .containsExactly("chain.step.unreachable");
        assertThat(
                        codes(
                                step(
                                        "总经理",
                                        "{\"all\":[{\"field\":\"amount\",\"op\":\"atLeast\",\"value\":3000},"
                                            + "{\"field\":\"amount\",\"op\":\"atMost\",\"value\":3000}]}",
                                        MANAGER)))
                .isEmpty();
    }

    @Test
    void peopleWhoLeftUnitsThatAreGoneAndRolesThatNobodyHasAreNamed() {
        staff.state(2, "left");
        assertThat(
                        codes(
                                step(
                                        "甲",
                                        null,
                                        new ApproverForm(
                                                "person", null, null, null, null, null, 2L))))
                .containsExactly("chain.step.person-gone");
        assertThat(
                        codes(
                                step(
                                        "甲",
                                        null,
                                        new ApproverForm(
                                                "headOf", null, null, 99L, null, null, null))))
                .containsExactly("chain.step.unit-gone");
        assertThat(
                        codes(
                                step(
                                        "甲",
                                        null,
                                        new ApproverForm(
                                                "role", null, null, null, "nobody", "branch",
                                                null))))
                .containsExactly("chain.step.role-empty");
    }

    @Test
    void aChainThatOnlyInformsDecidesNothing() {
        assertThat(
                        codes(
                                new StepForm(
                                        "抄送",
                                        "Copy",
                                        "inform",
                                        null,
                                        List.of(MANAGER),
                                        null,
                                        null,
                                        null,
                                        null)))
                .containsExactly("chain.no-steps");
        assertThat(codes()).containsExactly("chain.no-steps");
    }

    private List<String> codes(StepForm... steps) {
        return faults(steps).stream().map(FieldFault::code).toList();
    }

    private List<FieldFault> faults(StepForm... steps) {
        return new ChainCheck(new TestPaper().facts(), staff.organisation())
                .of(new ChainForm("测试", "Test", "", null, false, List.of(steps), null))
                .all();
    }

    private static StepForm step(String name, @Nullable String condition, ApproverForm... by) {
        return new StepForm(
                name,
                name,
                "any",
                condition == null ? null : JsonMapper.shared().readTree(condition),
                List.of(by),
                2,
                "days",
                "escalate",
                "");
    }
}
