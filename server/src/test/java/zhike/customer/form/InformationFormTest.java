package zhike.customer.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import zhike.customer.PaperScene;
import zhike.testing.Answer;
import zhike.testing.Caller;
import zhike.testing.ClosedFields;
import zhike.testing.Statements;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** 客户信息档案, from collecting to the archive. */
class InformationFormTest extends PaperScene {
    private long submitted(long customer, Map<String, Object> values) {
        long id = filled(customer, values);
        seller.post("/api/forms/" + id + "/submission", Map.of()).is(200);
        return id;
    }

    private String address(long customer) {
        return seller.get("/api/customers/" + customer).is(200).at("address").asString();
    }

    private List<String> steps(long id) {
        return db.fetch("select kind from customer.form_step where form_id = ? order by id", id)
                .getValues(0, String.class);
    }

    private String state(long id) {
        return seller.get("/api/forms/" + id).is(200).at("state").asString();
    }

    @Test
    void whatWasCollectedStandsInTheFileWhenTheManagerApproved() {
        long customer = customer(seller, "档案甲");
        long id = submitted(customer, Map.of("address", "北京市海淀区新街一号"));
        assertThat(address(customer)).isEmpty();
        decides(manager, "information-form", id, "approve").is(200);
        assertThat(address(customer)).isEqualTo("北京市海淀区新街一号");
        assertThat(promised("form.entry", "information-form", id)).containsExactly("kept");
        assertThat(promised("form.forward", "information-form", id)).containsExactly("open");
        assertThat(custodian.get("/api/forms?box=custody").is(200).all("id"))
                .contains(String.valueOf(id));
        assertThat(notices(custodian, "form.to-forward")).isEqualTo(1);
        custodian.post("/api/forms/" + id + "/archiving", Map.of("location", "A柜")).is(409);
        custodian.post("/api/forms/" + id + "/forwarding", Map.of("note", "送出")).is(200);
        custodian.post("/api/forms/" + id + "/forwarding", Map.of()).is(200);
        assertThat(promised("form.forward", "information-form", id)).containsExactly("kept");
        Answer archived =
                custodian
                        .post("/api/forms/" + id + "/archiving", Map.of("location", "A柜3层"))
                        .is(200);
        assertThat(archived.at("location").asString()).isEqualTo("A柜3层");
        assertThat(steps(id))
                .containsExactly("draft", "submitted", "approved", "forwarded", "archived");
        assertThat(seller.get("/api/customers/" + customer + "/timeline").text())
                .contains("已送市场部")
                .contains("A柜3层");
        assertThat(seller.get("/api/customers/" + customer + "/forms").is(200).all("state"))
                .containsExactly("archived");
        assertThat(notices(seller, "form.archived")).isEqualTo(1);
    }

    @Test
    void whoReviewsAFormReadsWhatWasCollectedBesideWhatTheFileSaid() {
        long customer = customer(seller, "档案对照");
        correct(customer, Map.of("address", "老街一号", "short_name", "对照"));
        long id =
                submitted(
                        customer,
                        Map.of(
                                "address",
                                "新街一号",
                                "short_name",
                                "对照",
                                "founded_on",
                                "2001-05-08",
                                "employees",
                                120));
        assertThat(paper(manager, id))
                .contains("走访所得")
                .contains("新街一号（原：老街一号）")
                .contains("对照（未变）")
                .contains("2001/05/08（原：空）")
                .contains("120（原：空）");
    }

    @Test
    void whatTheReviewerMayNotSeeInTheFileIsClosedOnThePaperToo() {
        Caller masked = as(ClosedFields.role(db, "masked", "address"), sales);
        manages(masked, seller);
        long customer = customer(seller, "档案遮蔽");
        correct(customer, Map.of("address", "北京市海淀区老街一号"));
        long one = submitted(customer, Map.of("address", "北京市海淀区新街二号"));
        assertThat(paper(masked, one)).contains("***").doesNotContain("老街一号", "新街二号");
        Caller hidden = as(ClosedFields.role(db, "hidden", "address"), sales);
        manages(hidden, seller);
        long other = submitted(customer, Map.of("address", "北京市海淀区新街三号"));
        assertThat(paper(hidden, other)).contains("走访所得").doesNotContain("地址", "老街一号", "新街三号");
    }

    private String paper(Caller who, long form) {
        return who.get("/api/approvals/" + approval("information-form", form))
                .is(200)
                .at("paper")
                .toString();
    }

    private void correct(long customer, Map<String, Object> changes) {
        int version = seller.get("/api/customers/" + customer).at("version").asInt();
        seller.patch("/api/customers/" + customer, Map.of("version", version, "changes", changes))
                .is(200);
    }

    @Test
    void whatSomebodyElseEnteredSinceIsNotOverwrittenUnseen() {
        long customer = customer(seller, "档案并行");
        long id = submitted(customer, Map.of("address", "北京市海淀区新街一号"));
        int version = seller.get("/api/customers/" + customer).at("version").asInt();
        Map<String, Object> changes = Map.of("address", "北京市朝阳区二号");
        manager.patch("/api/customers/" + customer, Map.of("version", version, "changes", changes))
                .is(200);
        decides(manager, "information-form", id, "approve").refused(409, "form.overtaken");
        assertThat(address(customer)).isEqualTo("北京市朝阳区二号");
        decides(manager, "information-form", id, "return").is(200);
    }

    @Test
    void aFormDoesNotReachACustomerWhoWentOutOfReach() {
        long customer = customer(seller, "档案易主");
        long draft = filled(customer, Map.of("address", "北京市海淀区新街一号"));
        long other = customer(seller, "档案易主二");
        long asked = submitted(other, Map.of("address", "北京市海淀区新街一号"));
        Caller far = as("sales", company.southSales);
        Caller chief = as("general_manager", company.root);
        for (long each : List.of(customer, other))
            chief.put(
                            "/api/customers/" + each + "/owner",
                            Map.of("ownerId", far.personId, "reason", "调整"))
                    .is(200);
        seller.post("/api/forms/" + draft + "/submission", Map.of())
                .refused(409, "form.customer.moved");
        decides(manager, "information-form", asked, "approve").refused(409, "form.customer.moved");
        assertThat(far.get("/api/customers/" + other).is(200).at("address").asString()).isEmpty();
        seller.post("/api/forms/" + draft + "/withdrawal", Map.of()).is(200);
    }

    @Test
    void aNewCustomerIsOpenedWithItsForm() {
        Map<String, Object> body =
                new HashMap<>(
                        Map.of(
                                "customer",
                                Map.of("kind", "enterprise", "name", "随单新客户", "address", "上海市"),
                                "collectedAt",
                                clock.instant().toString(),
                                "way",
                                "event"));
        Answer form = seller.post("/api/forms", body).is(201);
        long customer = form.at("customer/subject/id").asLong();
        assertThat(address(customer)).isEqualTo("上海市");
        seller.post("/api/forms", body).refused(409, "customer.duplicate");
        seller.post("/api/forms/" + form.id() + "/submission", Map.of()).is(200);
        // somebody else writes a better address meanwhile
        int version = seller.get("/api/customers/" + customer).at("version").asInt();
        seller.patch(
                        "/api/customers/" + customer,
                        Map.of("version", version, "changes", Map.of("address", "上海市浦东新区")))
                .is(200);
        decides(manager, "information-form", form.id(), "approve").is(200);
        assertThat(address(customer)).isEqualTo("上海市浦东新区");
    }

    @Test
    void aNumberAndADayOfWhichTheFileKnewNothingAreEntered() {
        long customer = customer(seller, "档案空值");
        long id = submitted(customer, Map.of("employees", 120, "founded_on", "2001-05-08"));
        seller.get("/api/forms/" + id).is(200);
        decides(manager, "information-form", id, "approve").is(200);
        Answer card = seller.get("/api/customers/" + customer).is(200);
        assertThat(card.text()).contains("2001-05-08").contains("120");
    }

    @Test
    void whatIsReturnedIsCorrectedAndComesAgain() {
        long customer = customer(seller, "档案乙");
        long id = submitted(customer, Map.of("address", "错"));
        decides(manager, "information-form", id, "return").is(200);
        assertThat(state(id)).isEqualTo("returned");
        Map<String, Object> body = collected(customer, Map.of("address", "天津市和平区"));
        body.put("version", seller.get("/api/forms/" + id).at("version").asInt());
        body.put("collectedAt", seller.get("/api/forms/" + id).at("collectedAt").asString());
        seller.put("/api/forms/" + id, body).is(200);
        seller.put("/api/forms/" + id, body).refused(409, "version.stale");
        seller.post("/api/forms/" + id + "/submission", Map.of("note", "已改")).is(200);
        decides(manager, "information-form", id, "approve").is(200);
        assertThat(address(customer)).isEqualTo("天津市和平区");
        assertThat(steps(id))
                .containsExactly(
                        "draft", "submitted", "returned", "changed", "submitted", "approved");
    }

    @Test
    void whatIsAskedAgainFromTheApprovalsScreenIsNotRewrittenMeanwhile() {
        long customer = customer(seller, "档案再问");
        long id = submitted(customer, Map.of("address", "读过的地址"));
        decides(manager, "information-form", id, "return").is(200);
        seller.post(
                        "/api/approvals/" + approval("information-form", id) + "/correction",
                        Map.of("comment", "无误"))
                .is(200);
        assertThat(state(id)).isEqualTo("submitted");
        Map<String, Object> body = collected(customer, Map.of("address", "没人读过的地址"));
        body.put("version", seller.get("/api/forms/" + id).at("version").asInt());
        seller.put("/api/forms/" + id, body).refused(409, "form.closed");
        decides(manager, "information-form", id, "approve").is(200);
        assertThat(address(customer)).isEqualTo("读过的地址");
        assertThat(steps(id))
                .containsExactly("draft", "submitted", "returned", "submitted", "approved");
    }

    @Test
    void whatIsRefusedOrWithdrawnIsOwedNoMore() {
        long customer = customer(seller, "档案丙");
        long refused = submitted(customer, Map.of("address", "一"));
        decides(manager, "information-form", refused, "refuse").is(200);
        long withdrawn = submitted(customer, Map.of("address", "二"));
        seller.post("/api/forms/" + withdrawn + "/withdrawal", Map.of()).is(200);
        seller.post("/api/forms/" + withdrawn + "/withdrawal", Map.of()).is(200);
        long draft = filled(customer, Map.of("address", "三"));
        seller.post("/api/forms/" + draft + "/withdrawal", Map.of()).is(200);
        for (long id : List.of(refused, withdrawn, draft))
            assertThat(promised("form.entry", "information-form", id)).containsExactly("released");
        assertThat(address(customer)).isEmpty();
        seller.post("/api/forms/" + refused + "/submission", Map.of()).refused(409, "form.closed");
    }

    @Test
    void bothDeadlinesAreBrokenAndToldWhenNobodyDoesAnything() {
        long customer = customer(seller, "档案丁");
        long id = submitted(customer, Map.of("address", "慢"));
        passes(Duration.ofDays(20));
        assertThat(promised("form.entry", "information-form", id)).containsExactly("broken");
        assertThat(notices(manager, "promise.escalated")).isPositive();
        manager = signedIn(manager.personId);
        long approver =
                db.fetchSingle(
                                "select approver_id from approval.task t join approval.request r on"
                                        + " r.id = t.request_id where r.subject_kind ="
                                        + " 'information-form' and r.subject_id = ? and t.state ="
                                        + " 'waiting' order by t.id limit 1",
                                id)
                        .get(0, Long.class);
        decides(signedIn(approver), "information-form", id, "approve").is(200);
        assertThat(promised("form.entry", "information-form", id)).containsExactly("kept");
        passes(Duration.ofDays(20));
        assertThat(promised("form.forward", "information-form", id)).containsExactly("broken");
        signedIn(custodian.personId).post("/api/forms/" + id + "/forwarding", Map.of()).is(200);
        assertThat(promised("form.forward", "information-form", id)).containsExactly("kept");
    }

    @Test
    void aCustomerWhoWasRemovedMeanwhileIsNotWrittenTo() {
        long customer = customer(seller, "档案戊");
        long id = submitted(customer, Map.of("address", "新"));
        manager.delete("/api/customers/" + customer).is(204);
        decides(manager, "information-form", id, "approve").refused(409, "form.customer.gone");
        assertThat(promised("form.entry", "information-form", id)).containsExactly("paused");
        decides(manager, "information-form", id, "refuse").is(200);
        assertThat(promised("form.entry", "information-form", id)).containsExactly("released");
    }

    @Test
    void aMergedCustomersFormsGoAlong() {
        long one = customer(seller, "档案己");
        long other = customer(seller, "档案己二");
        long id = submitted(other, Map.of("address", "并入后的地址"));
        manager.post("/api/merges", Map.of("survivorId", one, "mergedId", other)).is(201);
        decides(manager, "information-form", id, "approve").is(200);
        assertThat(address(one)).isEqualTo("并入后的地址");
    }

    @Test
    void theNamedCustodianGoesBeforeTheRoleAndTakesOverWhatWaits() {
        Caller administrator = as("administrator", company.root);
        long customer = customer(seller, "档案庚");
        long id = submitted(customer, Map.of("address", "存"));
        decides(manager, "information-form", id, "approve").is(200);
        seller.post("/api/forms/" + id + "/forwarding", Map.of())
                .refused(403, "form.not-custodian");
        administrator
                .put("/api/custodians/" + branch, Map.of("personId", colleague.personId))
                .is(200);
        assertThat(seller.get("/api/forms/" + id).at("custodian/id").asLong())
                .isEqualTo(colleague.personId);
        colleague.post("/api/forms/" + id + "/forwarding", Map.of()).is(200);
        colleague.post("/api/forms/" + id + "/archiving", Map.of("location", "柜")).is(200);
        seller.put("/api/custodians/" + branch, Map.of()).is(403);
    }

    @Test
    void whoHasThePromiseOfALeaversDraftMayFinishIt() {
        long customer = customer(seller, "档案癸");
        long id = filled(customer, Map.of("address", "半"));
        long other = filled(customer, Map.of("address", "弃"));
        as("administrator", company.root)
                .post(
                        "/api/people/" + seller.personId + "/departure",
                        Map.of("on", LocalDate.now(clock).toString()))
                .is(204);
        colleague.post("/api/forms/" + id + "/submission", Map.of()).refused(404, "form.missing");
        Answer form = manager.get("/api/forms/" + id).is(200);
        assertThat(form.body().path("can").toString()).contains("edit", "submit", "withdraw");
        assertThat(manager.get("/api/forms?box=mine").is(200).all("id"))
                .contains(String.valueOf(id));
        Map<String, Object> body = collected(customer, Map.of("address", "重庆市渝中区"));
        body.put("version", form.at("version").asInt());
        body.put("collectedAt", form.at("collectedAt").asString());
        manager.put("/api/forms/" + id, body).is(200);
        manager.post("/api/forms/" + id + "/submission", Map.of()).is(200);
        decides(leader, "information-form", id, "approve").is(200);
        assertThat(manager.get("/api/customers/" + customer).at("address").asString())
                .isEqualTo("重庆市渝中区");
        assertThat(promised("form.entry", "information-form", id)).containsExactly("kept");
        manager.post("/api/forms/" + other + "/withdrawal", Map.of()).is(200);
        assertThat(promised("form.entry", "information-form", other)).containsExactly("released");
    }

    @Test
    void whatWasReturnedToALeaverIsAskedForAnewByWhoHasThePromise() {
        long customer = customer(seller, "档案寅");
        long id = submitted(customer, Map.of("address", "武汉市江汉区"));
        long other = submitted(customer, Map.of("address", "弃"));
        for (long each : List.of(id, other))
            decides(manager, "information-form", each, "return").is(200);
        as("administrator", company.root)
                .post(
                        "/api/people/" + seller.personId + "/departure",
                        Map.of("on", LocalDate.now(clock).toString()))
                .is(204);
        manager.post("/api/forms/" + id + "/submission", Map.of("note", "接手")).is(200);
        decides(leader, "information-form", id, "approve").is(200);
        assertThat(promised("form.entry", "information-form", id)).containsExactly("kept");
        manager.post("/api/forms/" + other + "/withdrawal", Map.of()).is(200);
        assertThat(promised("form.entry", "information-form", other)).containsExactly("released");
    }

    @Test
    void whatIsCountedAsWaitingStandsInTheList() {
        long customer = customer(seller, "档案子");
        decides(manager, "information-form", submitted(customer, Map.of()), "approve").is(200);
        Caller second = as("custodian", branch);
        for (Caller each : List.of(custodian, second, seller, leader))
            assertThat(each.get("/api/forms/count").is(200).at("waiting").asInt())
                    .isEqualTo(each.get("/api/forms?box=custody").is(200).all("id").size());
    }

    @Test
    void manyFormsAreListedInAsManyStatementsAsOne() {
        long customer = customer(seller, "档案丑");
        decides(manager, "information-form", submitted(customer, Map.of()), "approve").is(200);
        Runnable reading = () -> leader.get("/api/forms").is(200);
        int ofOne = Statements.of(reading);
        for (int more = 0; more < 3; more++)
            decides(manager, "information-form", submitted(customer, Map.of()), "approve").is(200);
        assertThat(Statements.of(reading)).isEqualTo(ofOne);
    }

    @Test
    void nobodyElseSeesOrChangesAForm() {
        long customer = customer(seller, "档案辛");
        long id = filled(customer, Map.of("address", "私"));
        Caller far = as("sales", company.southSales);
        far.get("/api/forms/" + id).refused(404, "form.missing");
        far.get("/api/customers/" + customer + "/forms").is(404);
        assertThat(far.get("/api/forms?box=all").is(200).all("id"))
                .doesNotContain(String.valueOf(id));
        far.post("/api/forms", collected(customer, Map.of("address", "x")))
                .refused(404, "customer.missing");
        manager.post("/api/forms/" + id + "/submission", Map.of()).refused(404, "form.missing");
        as("auditor").get("/api/forms").is(403);
    }

    @Test
    void timesThatCannotBeAreRefused() {
        long customer = customer(seller, "档案壬");
        Map<String, Object> body = collected(customer, Map.of());
        body.put("collectedAt", clock.instant().plus(Duration.ofHours(1)).toString());
        seller.post("/api/forms", body).refused(422, "form.collected.future").names("collectedAt");
        body.put("collectedAt", clock.instant().minus(Duration.ofDays(400)).toString());
        seller.post("/api/forms", body).refused(422, "form.collected.old");
        body.put("collectedAt", clock.instant().toString());
        body.put("values", Map.of("nonsense", "x"));
        seller.post("/api/forms", body).refused(422, "customer.field.unknown");
        body.remove("customerId");
        body.put("values", Map.of());
        seller.post("/api/forms", body).refused(422, "form.customer.missing");
    }

    private long approved(String customer) {
        long id = submitted(customer(seller, customer), Map.of("address", "南京市"));
        decides(manager, "information-form", id, "approve").is(200);
        return id;
    }

    private void keeps(Caller who, long id) {
        assertThat(who.get("/api/forms?box=custody").is(200).all("id"))
                .contains(String.valueOf(id));
        assertThat(who.get("/api/forms/count").is(200).at("waiting").asInt()).isPositive();
        assertThat(who.get("/api/forms/" + id).is(200).body().path("can").toString())
                .contains("forward");
        who.post("/api/forms/" + id + "/forwarding", Map.of()).is(200);
        who.post("/api/forms/" + id + "/archiving", Map.of("location", "B柜")).is(200);
    }

    @Test
    void whoStandsInForTheCustodianSeesWhatTheyKeep() {
        long id = approved("档案代管");
        Caller present = as("sales", company.southSales);
        present.get("/api/forms/" + id).refused(404, "form.missing");
        standsIn(custodian, present);
        keeps(present, id);
    }

    @Test
    void whoHasTheCustodiansPromiseSinceSeesWhatTheyKeep() {
        long id = approved("档案转管");
        colleague.get("/api/forms/" + id).refused(404, "form.missing");
        handsOn(leader, "form.forward", "information-form", id, colleague);
        keeps(colleague, id);
    }
}
