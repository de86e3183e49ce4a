package zhike.lead.grade;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import zhike.testing.Caller;
import zhike.testing.ServerTest;

import java.util.Map;

class LeadGradeTest extends ServerTest {
    @Test
    void largeAndUrgentIsAAnyDemandIsBAndLatentIsC() {
        assertThat(LeadGrade.suggested("large", "urgent")).isEqualTo(LeadGrade.A);
        assertThat(LeadGrade.suggested("large", "normal")).isEqualTo(LeadGrade.B);
        assertThat(LeadGrade.suggested("some", "urgent")).isEqualTo(LeadGrade.B);
        assertThat(LeadGrade.suggested("latent", "urgent")).isEqualTo(LeadGrade.C);
        assertThat(LeadGrade.suggested(null, "urgent")).isNull();
    }

    @Test
    void theManagerGradesAndSaysWhyWhereTheRuleSaysOtherwise() {
        Caller seller = as("sales");
        Caller manager = as("sales_manager");
        long id = customer(seller, "等级一号公司");
        String path = "/api/customers/" + id + "/lead-grade";
        manager.put(
                        path,
                        Map.of("demand", "large", "urgency", "urgent", "grade", "C", "version", 0))
                .refused(422, "lead.grade.reason");
        manager.put(
                        path,
                        Map.of("demand", "large", "urgency", "urgent", "grade", "A", "version", 0))
                .is(200);
        manager.put(path, Map.of("demand", "latent", "grade", "C", "version", 0))
                .refused(409, "version.stale");
        JsonNode changed =
                manager.put(
                                path,
                                Map.of(
                                        "demand", "large",
                                        "urgency", "urgent",
                                        "grade", "B",
                                        "reason", "预算明年才有",
                                        "version", 1))
                        .is(200)
                        .body();
        assertThat(changed.path("grade").asString()).isEqualTo("B");
        assertThat(changed.path("suggested").asString()).isEqualTo("A");
        assertThat(seller.get(path).is(200).body().path("canGrade").asBoolean()).isFalse();
        seller.put(path, Map.of("grade", "A", "reason", "我看好", "version", 2)).is(403);
        as("sales_manager", company.southSales)
                .put(path, Map.of("grade", "A", "reason", "x", "version", 0))
                .refused(404, "customer.missing");
        assertThat(seller.get("/api/customers/" + id + "/timeline").text())
                .contains("线索等级由 A 改为 B");
    }
}
