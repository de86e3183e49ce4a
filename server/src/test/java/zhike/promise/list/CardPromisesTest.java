package zhike.promise.list;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import zhike.platform.subject.Subject;
import zhike.promise.PromiseDraft;
import zhike.promise.Promising;
import zhike.testing.Caller;
import zhike.testing.ServerTest;
import zhike.testing.Statements;

import java.util.Map;

class CardPromisesTest extends ServerTest {
    @Autowired private Promising promising;

    @Test
    void manyPromisesToACustomerAreReadInAsManyStatementsAsOne() {
        Caller seller = as("sales");
        long customer = customer(seller, "承诺多条客户");
        promised(customer);
        Runnable reading = () -> seller.get("/api/customers/" + customer + "/promises").is(200);
        int ofOne = Statements.of(reading);
        for (int more = 0; more < 4; more++) promised(customer);
        assertThat(Statements.of(reading)).isEqualTo(ofOne);
    }

    @Test
    void whatIsOwedInsideTheHouseWasNotPromisedToTheCustomer() {
        Caller seller = as("sales");
        long customer = customer(seller, "内部审批客户");
        promising.make(
                new PromiseDraft(
                        "approval.step",
                        new Subject("approval.task", 1),
                        customer,
                        seller.personId,
                        null,
                        null,
                        Map.of()));
        assertThat(seller.get("/api/customers/" + customer + "/promises").is(200).text())
                .doesNotContain("审批");
    }

    /** By somebody whose promises the seller does not see. */
    private void promised(long customer) {
        promising.make(
                new PromiseDraft(
                        "follow-up",
                        new Subject("customer", customer),
                        customer,
                        as("sales", company.southSales).personId,
                        null,
                        null,
                        Map.of()));
    }
}
