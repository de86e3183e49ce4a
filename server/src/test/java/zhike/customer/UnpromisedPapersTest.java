package zhike.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import zhike.promise.OutOfUse;
import zhike.testing.Caller;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Where a company took the promises of these papers out of use, the papers go on. */
class UnpromisedPapersTest extends PaperScene {
    private Caller administrator;
    private OutOfUse out;

    @BeforeEach
    void nobodyWantsThem() {
        administrator = as("administrator", company.root);
        out =
                new OutOfUse(
                        administrator,
                        "form.entry",
                        "form.forward",
                        "loan.return",
                        "conflict.ruling");
    }

    @AfterEach
    void somebodyWantsThem() {
        out.close();
    }

    @Test
    void aFormIsFilledApprovedSentOnAndArchived() {
        long customer = customer(seller, "不承诺档案");
        long id = filled(customer, Map.of("address", "北京市海淀区"));
        seller.post("/api/forms/" + id + "/submission", Map.of()).is(200);
        decides(manager, "information-form", id, "approve").is(200);
        custodian.post("/api/forms/" + id + "/forwarding", Map.of()).is(200);
        custodian.post("/api/forms/" + id + "/archiving", Map.of("location", "A柜")).is(200);
        assertThat(promised("form.entry", "information-form", id)).isEmpty();
        assertThat(promised("form.forward", "information-form", id)).isEmpty();
    }

    @Test
    void aFileIsLentAndADisputeIsRuled() {
        customer(seller, "不承诺借阅有限公司");
        long loan =
                colleague
                        .post(
                                "/api/loans",
                                Map.of(
                                        "customers",
                                        List.of("不承诺借阅有限公司"),
                                        "purpose",
                                        "参考",
                                        "until",
                                        clock.instant().plus(Duration.ofDays(2)).toString(),
                                        "withPaper",
                                        false))
                        .is(201)
                        .id();
        decides(manager, "loan", loan, "approve").is(200);
        decides(custodian, "loan", loan, "approve").is(200);
        assertThat(promised("loan.return", "loan", loan)).isEmpty();
        long conflict =
                colleague
                        .post(
                                "/api/conflicts",
                                Map.of("customer", "不承诺借阅有限公司", "statement", "我先联系的"))
                        .is(201)
                        .id();
        manager.post("/api/conflicts/" + conflict + "/ruling", Map.of("winnerId", seller.personId))
                .is(200);
        assertThat(promised("conflict.ruling", "conflict", conflict)).isEmpty();
    }

    @Test
    void whatApprovalsStandOnStaysInUse() {
        OutOfUse.turn(administrator, "approval.step", false)
                .refused(422, "promise.kind.needed")
                .names("active");
        OutOfUse.turn(administrator, "approval.step", true).is(200);
    }
}
