package zhike.lead.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import zhike.testing.Answer;
import zhike.testing.Caller;
import zhike.testing.ClosedFields;

import java.util.List;
import java.util.Map;

/** Whoever surveys, approves or signs is told whom it is about, and no more. */
class AskedAboutTest extends RecognitionScene {
    @Test
    void whoSurveysOrApprovesIsToldWhomTheyAreAskedAboutAndNothingElse() {
        Caller head = as("department_manager", unit);
        heads(head);
        Caller technology = as("technology_manager", company.root);
        Caller quality = as("quality_manager", company.root);
        long id = onSite("认定被问客户");
        for (String door : List.of("/api/recognitions?limit=200", "/api/recognitions/" + id))
            assertThat(technology.get(door).is(200).text()).doesNotContain("认定被问客户");
        sent(id, Map.of("technology", technology, "sales", seller));
        Answer seen = technology.get("/api/recognitions/" + id).is(200);
        assertThat(seen.at("customerName").asString()).isEqualTo("认定被问客户");
        assertThat(seen.at("customer").isNull()).isTrue();
        technology.get("/api/customers/" + customerOf(id)).is(404);
        assertThat(technology.get("/api/recognitions?limit=200").all("customerName"))
                .contains("认定被问客户");
        assertThat(technology.get("/api/notices").text()).contains("认定被问客户");
        assertThat(quality.get("/api/recognitions/" + id).is(200).text()).doesNotContain("认定被问客户");
        asked(id, technology);
        says(head, id, "approve");
        assertThat(quality.get("/api/recognitions/" + id).at("customerName").asString())
                .isEqualTo("认定被问客户");
        assertThat(approval(quality, id).at("/approval/subject/title").asString())
                .isEqualTo("认定被问客户");
    }

    @Test
    void whereNamesAreMaskedWhoIsAskedReadsTheNameMasked() {
        long id = onSite("深圳认定遮名客户有限公司");
        String role = ClosedFields.role(db, "masked", "name");
        db.execute(
                "update access.permission set reach = 'own' where operation = 'customer.read' and"
                        + " role_id = (select id from identity.role where code = ?)",
                role);
        Caller masked = as(role, company.southSales);
        sent(id, Map.of("technology", masked, "sales", seller));
        Answer seen = masked.get("/api/recognitions/" + id).is(200);
        assertThat(seen.at("customer").isNull()).isTrue();
        assertThat(seen.at("customerName").asString()).contains("*").doesNotContain("遮名");
    }

    @Test
    void whoApprovesReadsWhyWhatWasFoundAndWhoHasSigned() {
        Caller head = as("department_manager", unit);
        heads(head);
        Caller technology = as("technology_manager", company.root);
        Caller quality = as("quality_manager", company.root);
        long id = onSite("认定案卷客户");
        sent(id, Map.of("technology", technology, "sales", seller));
        asked(id, technology);
        String paper = approval(head, id).path("paper").toString();
        assertThat(paper)
                .contains("扩大华东供货", "先小批后长单", "轴承 · 120,000.00", "月结", "客户集中")
                .contains("成本水平 · 8/10")
                .contains("最新年度决算表 · accounts.txt")
                .contains("经营稳健，愿长期合作", "工艺可达图纸要求")
                .containsPattern("技术 · [^·]+ · [0-9/]+ · 42/60 · 设备良好 · 已签 ");
        says(head, id, "approve");
        assertThat(approval(quality, id).path("paper").toString()).contains("扩大华东供货");
    }

    /** When technology and sales have signed. */
    private void asked(long id, Caller technology) {
        found(technology, id, "technology").is(200);
        found(seller, id, "sales").is(200);
        moved(id, "site").is(200);
        applied(id, 0);
        seller.post(at(id, "approval"), Map.of()).is(200);
    }

    private JsonNode approval(Caller who, long id) {
        long approval =
                db.fetchSingle(
                                "select max(id) from approval.request where use_code ="
                                        + " 'recognition' and subject_id = ?",
                                id)
                        .get(0, Long.class);
        return who.get("/api/approvals/" + approval).is(200).body();
    }
}
