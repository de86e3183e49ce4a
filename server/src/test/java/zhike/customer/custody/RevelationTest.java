package zhike.customer.custody;

import static org.assertj.core.api.Assertions.assertThat;

import static zhike.customer.db.Tables.REVELATION;

import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

import zhike.testing.Answer;
import zhike.testing.Caller;
import zhike.testing.ServerTest;

import java.time.Duration;
import java.util.List;
import java.util.Map;

class RevelationTest extends ServerTest {
    @Test
    void aMaskedValueIsShownForAReasonAndTheTrailKeepsTheReasonOnly() {
        Caller owner = as("sales");
        long id =
                owner.post(
                                "/api/customers",
                                Map.of(
                                        "kind",
                                        "person",
                                        "name",
                                        "温如玉",
                                        "id_number",
                                        "11010519491231002X",
                                        "force",
                                        true))
                        .is(201)
                        .id();
        assertThat(owner.get("/api/customers/" + id).text()).doesNotContain("11010519491231002X");
        Answer shown =
                owner.post(
                                "/api/customers/" + id + "/revelation",
                                Map.of("field", "id_number", "reason", "核对合同"))
                        .is(200);
        assertThat(shown.body().path("value").asString()).isEqualTo("11010519491231002X");
        var line =
                db.fetchSingle(
                                "select detail::text from audit.entry where action ="
                                        + " 'customer.revealed' and record_id = {0}",
                                DSL.val(id))
                        .get(0, String.class);
        assertThat(line).contains("id_number", "核对合同").doesNotContain("11010519491231002X");
        assertThat(
                        db.fetchSingle(
                                        "select reason || field from customer.revelation where"
                                                + " card_id = {0}",
                                        DSL.val(id))
                                .get(0, String.class))
                .isEqualTo("核对合同id_number");
    }

    @Test
    void aLookIsNotKeptToBeSentAgain() {
        Caller owner = as("sales");
        long id =
                owner.post(
                                "/api/customers",
                                Map.of(
                                        "kind",
                                        "person",
                                        "name",
                                        "温如冰",
                                        "id_number",
                                        "110105194912310038",
                                        "force",
                                        true))
                        .is(201)
                        .id();
        Caller again = owner.withHeader("Idempotency-Key", "look-" + id);
        for (int look = 0; look < 2; look++)
            again.post(
                            "/api/customers/" + id + "/revelation",
                            Map.of("field", "id_number", "reason", "核对合同"))
                    .is(200);
        assertThat(
                        db.fetchSingle(
                                        "select count(*) from audit.entry where action ="
                                                + " 'customer.revealed' and record_id = {0}",
                                        DSL.val(id))
                                .get(0, Integer.class))
                .isEqualTo(2);
        assertThat(
                        db.fetchSingle(
                                        "select count(*) from platform.idempotent_request where key"
                                                + " = {0}",
                                        DSL.val("look-" + id))
                                .get(0, Integer.class))
                .isZero();
    }

    @Test
    void noReasonNoReachNoMaskNoLook() {
        Caller owner = as("sales");
        long id =
                owner.post(
                                "/api/customers",
                                Map.of(
                                        "kind",
                                        "person",
                                        "name",
                                        "冷无霜",
                                        "id_number",
                                        "11010519491231002X",
                                        "mobile",
                                        "13600001234",
                                        "force",
                                        true))
                        .is(201)
                        .id();
        owner.post(
                        "/api/customers/" + id + "/revelation",
                        Map.of("field", "id_number", "reason", "看"))
                .refused(422, "customer.reveal.reason")
                .names("reason");
        owner.post(
                        "/api/customers/" + id + "/revelation",
                        Map.of("field", "mobile", "reason", "看看号码"))
                .refused(422, "customer.reveal.open")
                .names("field");
        owner.post(
                        "/api/customers/" + id + "/revelation",
                        Map.of("field", "nothing", "reason", "看看号码"))
                .refused(422, "customer.field.unknown");
        as("agent", company.northService)
                .post(
                        "/api/customers/" + id + "/revelation",
                        Map.of("field", "mobile", "reason", "回电"))
                .refused(403, "operation.not-granted");
        as("shift_leader", company.southService)
                .post(
                        "/api/customers/" + id + "/revelation",
                        Map.of("field", "id_number", "reason", "核对"))
                .refused(403, "customer.not-granted");
        as("sales", company.southSales)
                .post(
                        "/api/customers/" + id + "/revelation",
                        Map.of("field", "id_number", "reason", "核对"))
                .refused(404, "customer.missing");
        assertThat(db.fetchCount(REVELATION, REVELATION.CARD_ID.eq(id))).isZero();
    }

    @Test
    void aContactsNumberIsRevealedToo() {
        Caller owner = as("sales");
        long id =
                owner.post(
                                "/api/customers",
                                Map.of(
                                        "kind",
                                        "enterprise",
                                        "name",
                                        "临汾苹果行",
                                        "force",
                                        true,
                                        "contacts",
                                        List.of(
                                                Map.of(
                                                        "name",
                                                        "燕小六",
                                                        "mobile",
                                                        "13544443333",
                                                        "primary",
                                                        true))))
                        .is(201)
                        .id();
        Caller finance = as("finance", company.root);
        Answer card = finance.get("/api/customers/" + id).is(200);
        assertThat(card.text()).doesNotContain("13544443333");
        long contact = card.body().path("contacts").path(0).path("id").asLong();
        long point = card.body().path("points").path(0).path("id").asLong();
        String path = "/api/customers/" + id + "/revelation";
        assertThat(
                        finance.post(
                                        path,
                                        Map.of(
                                                "field",
                                                "mobile",
                                                "contactId",
                                                contact,
                                                "reason",
                                                "催款"))
                                .is(200)
                                .body()
                                .path("value")
                                .asString())
                .isEqualTo("13544443333");
        assertThat(
                        finance.post(
                                        path,
                                        Map.of("field", "mobile", "pointId", point, "reason", "催款"))
                                .is(200)
                                .text())
                .contains("135");
        finance.post(path, Map.of("field", "mobile", "contactId", 987654321L, "reason", "催款"))
                .refused(404, "contact.missing");
    }

    @Test
    void afterSixtyLooksAnHourItIsEnoughUntilTimeHasPassed() {
        Caller owner = as("sales");
        long id =
                owner.post(
                                "/api/customers",
                                Map.of(
                                        "kind",
                                        "person",
                                        "name",
                                        "多看看",
                                        "id_number",
                                        "11010519491231002X",
                                        "force",
                                        true))
                        .is(201)
                        .id();
        Map<String, Object> look = Map.of("field", "id_number", "reason", "核对");
        for (int turn = 0; turn < 60; turn++)
            owner.post("/api/customers/" + id + "/revelation", look).is(200);
        owner.post("/api/customers/" + id + "/revelation", look)
                .refused(429, "customer.reveal.too-many");
        clock.forward(Duration.ofMinutes(61));
        owner.post("/api/customers/" + id + "/revelation", look).is(200);
    }
}
