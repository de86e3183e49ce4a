package zhike.customer.loan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import zhike.customer.PaperScene;
import zhike.platform.language.TimeWords;
import zhike.testing.Answer;
import zhike.testing.Caller;
import zhike.testing.Jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** 借阅, from asking to giving back. */
class LoanTest extends PaperScene {
    private Map<String, Object> wish(String customer, Duration length) {
        return new HashMap<>(
                Map.of(
                        "customers",
                        List.of(customer),
                        "purpose",
                        "同行业方案参考",
                        "until",
                        clock.instant().plus(length).toString(),
                        "withPaper",
                        false));
    }

    private String number(long customer) {
        return seller.get("/api/customers/" + customer).is(200).at("number").asString();
    }

    /** Lent by both who must agree. */
    private long lent(Caller borrower, String customer, Duration length) {
        long id = borrower.post("/api/loans", wish(customer, length)).is(201).id();
        decides(manager, "loan", id, "approve").is(200);
        decides(custodian, "loan", id, "approve").is(200);
        return id;
    }

    private boolean reads(Caller who, long customer) {
        boolean card = who.get("/api/customers/" + customer).status() == 200;
        String number =
                db.fetchSingle("select number from customer.card where id = " + customer)
                        .get(0, String.class);
        boolean list =
                who.get(
                                "/api/customers"
                                        + Caller.query(
                                                Map.of(
                                                        "criteria",
                                                        "{\"field\":\"number\",\"op\":\"equals\",\"value\":\""
                                                                + number
                                                                + "\"}")))
                        .is(200)
                        .text()
                        .contains(number);
        boolean search =
                who.get("/api/search" + Caller.query(Map.of("q", number))).text().contains(number);
        assertThat(List.of(list, search)).containsOnly(card);
        return card;
    }

    @Test
    void whoSeesALoanForOneOfItsCustomersDoesNotLearnOfTheOthers() {
        customer(seller, "同借甲公司");
        long other = customer(colleague, "同借乙公司");
        Map<String, Object> wish = wish("同借甲公司", Duration.ofDays(1));
        wish.put("customers", List.of("同借甲公司", "同借乙公司"));
        Caller borrower = as("sales", company.southSales);
        long id = borrower.post("/api/loans", wish).is(201).id();
        assertThat(borrower.get("/api/loans/" + id).text()).contains("同借甲公司", "同借乙公司");
        for (String door : List.of("/api/loans/" + id, "/api/customers/" + other + "/loans"))
            assertThat(colleague.get(door).is(200).text())
                    .contains("同借乙公司")
                    .doesNotContain("同借甲公司");
    }

    @Test
    void whoReadsOnLoanDoesNoWorkWithTheCustomer() {
        long customer = customer(seller, "只读借阅公司");
        lent(colleague, "只读借阅公司", Duration.ofDays(3));
        String at = "/api/customers/" + customer;
        assertThat(colleague.get(at).is(200).at("can/work").asBoolean()).isFalse();
        assertThat(seller.get(at).is(200).at("can/work").asBoolean()).isTrue();
        Map<String, Object> record = Map.of("way", "call", "cold", true, "reached", true);
        colleague.post(at + "/contact-records", record).refused(403, "customer.not-granted");
        colleague
                .post("/api/recognitions", Map.of("customerId", customer))
                .refused(422, "recognition.customer.unknown");
        seller.post(at + "/contact-records", record).is(200);
    }

    @Test
    void whatIsLentIsReadUntilItsEndAndNoLonger() {
        long customer = customer(seller, "借阅甲公司");
        assertThat(reads(colleague, customer)).isFalse();
        Answer asked = colleague.post("/api/loans", wish("借阅甲公司", Duration.ofDays(3))).is(201);
        assertThat(asked.text()).doesNotContain(number(customer));
        long id = asked.id();
        decides(manager, "loan", id, "approve").is(200);
        assertThat(reads(colleague, customer)).isFalse();
        decides(custodian, "loan", id, "approve").is(200);
        assertThat(reads(colleague, customer)).isTrue();
        assertThat(notices(seller, "loan.lent")).isEqualTo(1);
        String why = seller.get("/api/customers/" + customer + "/visibility").is(200).text();
        assertThat(why).contains("凭借阅单 " + asked.at("number").asString());
        int version = seller.get("/api/customers/" + customer).at("version").asInt();
        colleague
                .patch(
                        "/api/customers/" + customer,
                        Map.of("version", version, "changes", Map.of("address", "x")))
                .is(403);
        clock.forward(Duration.ofDays(4));
        Caller later = signedIn(colleague.personId);
        assertThat(reads(later, customer)).isFalse();
        assertThat(later.get("/api/loans/" + id).is(200).at("state").asString())
                .isEqualTo("overdue");
        passes(Duration.ofDays(4));
        assertThat(promised("loan.return", "loan", id)).containsExactly("broken");
        assertThat(notices(manager, "promise.escalated")).isPositive();
        signedIn(colleague.personId).post("/api/loans/" + id + "/return", Map.of()).is(200);
        assertThat(promised("loan.return", "loan", id)).containsExactly("kept");
    }

    @Test
    void whatIsLentIsExportedOnlyByRolesThatMayAndOnlyWhileItIsLent() throws Exception {
        long customer = customer(seller, "借阅导出公司");
        String vcard = "/api/customers/" + customer + "/vcard";
        lent(colleague, "借阅导出公司", Duration.ofDays(3));
        colleague.get(vcard).is(403);
        Caller taker = signedIn(company.person(sales, "sales", exporter()));
        taker.get(vcard).refused(404, "customer.missing");
        manages(manager, taker);
        long loan = lent(taker, "借阅导出公司", Duration.ofDays(3));
        taker.get(vcard).is(200);
        var job =
                Jobs.done(
                        taker,
                        taker.post(
                                "/api/customers/exports",
                                Map.of("format", "csv", "ids", List.of(customer))));
        String file = "/api/jobs/" + job.path("id").asLong() + "/file";
        assertThat(taker.get(file).is(200).text()).contains("借阅导出公司");
        taker.post("/api/loans/" + loan + "/return", Map.of()).is(200);
        taker.get(vcard).is(404);
        taker.get(file).refused(403, "export.rights-changed");
    }

    /** A role that may also export what others share with or lend to its holder. */
    private String exporter() {
        String code = "exporter" + Long.toString(System.nanoTime(), 36);
        db.execute(
                "with made as (insert into identity.role (code, name_zh, name_en) values (?, '导出',"
                        + " 'Export') returning id) insert into access.permission (role_id,"
                        + " operation, reach) select id, 'customer.export', 'shared' from made",
                code);
        return code;
    }

    @Test
    void whatIsGivenBackEarlyIsReadNoMore() {
        long customer = customer(seller, "借阅乙公司");
        long id = lent(colleague, number(customer), Duration.ofDays(30));
        assertThat(reads(colleague, customer)).isTrue();
        seller.post("/api/loans/" + id + "/return", Map.of()).refused(404, "loan.missing");
        colleague.post("/api/loans/" + id + "/return", Map.of("note", "看完了")).is(200);
        colleague.post("/api/loans/" + id + "/return", Map.of()).is(200);
        assertThat(reads(colleague, customer)).isFalse();
        assertThat(promised("loan.return", "loan", id)).containsExactly("kept");
        assertThat(seller.get("/api/customers/" + customer + "/timeline").text())
                .containsPattern("借阅资料，借到 \\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}")
                .contains("归还了借阅的资料");
    }

    @Test
    void theCustodianOrWhoSharesTheCustomerCallsItIn() {
        long customer = customer(seller, "借阅丙公司");
        long first = lent(colleague, number(customer), Duration.ofDays(30));
        as("sales", company.southSales)
                .post("/api/loans/" + first + "/calling-in", Map.of("reason", "x"))
                .refused(404, "loan.missing");
        colleague
                .post("/api/loans/" + first + "/calling-in", Map.of("reason", "x"))
                .refused(403, "loan.not-keeper");
        manager.post("/api/loans/" + first + "/calling-in", Map.of("reason", "不再需要")).is(200);
        assertThat(reads(colleague, customer)).isFalse();
        assertThat(notices(colleague, "loan.called-in")).isEqualTo(1);
        assertThat(promised("loan.return", "loan", first)).containsExactly("released");
        long second = lent(colleague, number(customer), Duration.ofDays(30));
        custodian.post("/api/loans/" + second + "/calling-in", Map.of("reason", "盘点")).is(200);
        assertThat(reads(colleague, customer)).isFalse();
    }

    @Test
    void paperOriginalsAreOutUntilTheCustodianHasThemBack() {
        long customer = customer(seller, "借阅丁公司");
        long id = lent(colleague, number(customer), Duration.ofDays(2));
        Map<String, Object> what = Map.of("customerId", customer, "what", "营业执照原件");
        colleague.post("/api/loans/" + id + "/originals", what).is(403);
        Answer out = custodian.post("/api/loans/" + id + "/originals", what).is(200);
        long original = out.at("originals/0/id").asLong();
        assertThat(seller.get("/api/customers/" + customer + "/loans").at("out/0/what").asString())
                .isEqualTo("营业执照原件");
        colleague.post("/api/loans/" + id + "/return", Map.of()).refused(409, "loan.original.out");
        passes(Duration.ofDays(9));
        assertThat(promised("loan.return", "loan", id)).containsExactly("broken");
        Caller keeper = signedIn(custodian.personId);
        keeper.post("/api/loans/" + id + "/originals/" + original + "/return", Map.of()).is(200);
        keeper.post("/api/loans/" + id + "/originals/" + original + "/return", Map.of()).is(200);
        assertThat(promised("loan.return", "loan", id)).containsExactly("kept");
        assertThat(keeper.get("/api/loans/" + id).at("state").asString()).isEqualTo("over");
    }

    @Test
    void whoLendsReadsWhichFilesUntilWhenAndWhereTheirPaperIs() {
        long customer = customer(seller, "借阅原件公司");
        customer(seller, "借阅同份公司");
        long form = archived(customer, "A柜3层");
        Map<String, Object> wish = wish("借阅原件公司", Duration.ofDays(3));
        wish.put("customers", List.of("借阅原件公司", "借阅同份公司"));
        wish.put("withPaper", true);
        long id = colleague.post("/api/loans", wish).is(201).id();
        assertThat(paper(manager, id))
                .contains("借阅原件公司 · " + number(customer), "借阅同份公司")
                .contains("单据销售部")
                .contains(
                        TimeWords.until(
                                Instant.parse((String) wish.get("until")),
                                clock.getZone(),
                                Locale.CHINESE))
                .contains("A柜3层")
                .doesNotContain("借出");
        decides(manager, "loan", id, "approve").is(200);
        decides(custodian, "loan", id, "approve").is(200);
        String what = custodian.get("/api/forms/" + form).is(200).at("number").asString();
        custodian
                .post(
                        "/api/loans/" + id + "/originals",
                        Map.of("customerId", customer, "what", what))
                .is(200);
        Caller third = as("sales", sales);
        manages(manager, third);
        wish.put("customers", List.of("借阅原件公司"));
        long next = third.post("/api/loans", wish).is(201).id();
        assertThat(paper(manager, next)).contains("A柜3层 · 现由", "借出，到");
    }

    @Test
    void whoDecidesOnALoanReadsCustomersOutOfReachOnlyAsTheBorrowerWroteThem() {
        Caller far = as("sales", company.southSales);
        long customer = customer(far, "远处借阅公司");
        String number = far.get("/api/customers/" + customer).is(200).at("number").asString();
        customer(seller, "近处借阅公司");
        Map<String, Object> wish = wish(number, Duration.ofDays(1));
        wish.put("customers", List.of(number, "近处借阅公司"));
        long id = colleague.post("/api/loans", wish).is(201).id();
        assertThat(paper(manager, id)).contains(number, "近处借阅公司").doesNotContain("远处借阅公司");
    }

    private String paper(Caller who, long loan) {
        return who.get("/api/approvals/" + approval("loan", loan)).is(200).at("paper").toString();
    }

    /** A form of the customer whose paper is kept somewhere. */
    private long archived(long customer, String location) {
        long id = informed(customer);
        decides(manager, "information-form", id, "approve").is(200);
        custodian.post("/api/forms/" + id + "/forwarding", Map.of()).is(200);
        custodian.post("/api/forms/" + id + "/archiving", Map.of("location", location)).is(200);
        return id;
    }

    @Test
    void customersOutOfReachAreNamedOnlySoManyTimesAnHour() {
        customer(seller, "借阅名单公司");
        for (int at = 0; at < 120; at++)
            colleague
                    .post("/api/loans", wish("再猜" + at + "公司", Duration.ofDays(1)))
                    .refused(422, "customer.named.unknown");
        colleague
                .post("/api/loans", wish("借阅名单公司", Duration.ofDays(1)))
                .refused(429, "customer.probe.too-many");
        colleague
                .post("/api/conflicts", Map.of("customer", "借阅名单公司", "statement", "x"))
                .refused(429, "customer.probe.too-many");
        clock.forward(Duration.ofMinutes(61));
        colleague.post("/api/loans", wish("借阅名单公司", Duration.ofDays(1))).is(201);
    }

    @Test
    void whatCannotBeBorrowedIsSaid() {
        long customer = customer(seller, "借阅戊公司");
        customer(seller, "借阅己公司");
        customer(seller, "借阅己公司");
        colleague
                .post("/api/loans", wish("没有的公司", Duration.ofDays(1)))
                .refused(422, "customer.named.unknown")
                .names("customers[0]");
        colleague
                .post("/api/loans", wish("借阅己公司", Duration.ofDays(1)))
                .refused(422, "customer.named.several");
        colleague
                .post("/api/loans", wish("借阅戊公司", Duration.ofDays(-1)))
                .refused(422, "loan.past")
                .names("until");
        colleague
                .post("/api/loans", wish("借阅戊公司", Duration.ofDays(400)))
                .refused(422, "loan.too-long");
        seller.post("/api/loans", wish("借阅戊公司", Duration.ofDays(1)))
                .refused(422, "loan.within-reach");
        Map<String, Object> paper = wish(number(customer), Duration.ofDays(1));
        paper.put("withPaper", true);
        seller.post("/api/loans", paper).is(201);
        manager.delete("/api/customers/" + customer).is(204);
        colleague
                .post("/api/loans", wish("借阅戊公司", Duration.ofDays(1)))
                .refused(422, "customer.named.unknown");
    }

    @Test
    void whatWasSentBackIsCorrectedAndWhatIsLateIsNotLent() {
        customer(seller, "借阅庚公司");
        long other = customer(seller, "借阅辛公司");
        long id = colleague.post("/api/loans", wish("借阅庚公司", Duration.ofDays(1))).is(201).id();
        decides(manager, "loan", id, "return").is(200);
        Map<String, Object> better = wish("借阅辛公司", Duration.ofDays(2));
        better.put("version", colleague.get("/api/loans/" + id).at("version").asInt());
        colleague.put("/api/loans/" + id, better).is(200);
        colleague.put("/api/loans/" + id, better).is(409);
        decides(manager, "loan", id, "approve").is(200);
        clock.forward(Duration.ofDays(3));
        custodian = signedIn(custodian.personId);
        decides(custodian, "loan", id, "approve").refused(409, "loan.past");
        assertThat(reads(signedIn(colleague.personId), other)).isFalse();
        signedIn(colleague.personId).post("/api/loans/" + id + "/withdrawal", Map.of()).is(200);
        assertThat(custodian.get("/api/loans/" + id).at("state").asString()).isEqualTo("withdrawn");
    }

    @Test
    void aSentBackLoanAskedAgainFromTheApprovalsScreenWaits() {
        customer(seller, "借阅再问公司");
        long id = colleague.post("/api/loans", wish("借阅再问公司", Duration.ofDays(1))).is(201).id();
        decides(manager, "loan", id, "return").is(200);
        colleague.post("/api/approvals/" + approval("loan", id) + "/correction", Map.of()).is(200);
        assertThat(colleague.get("/api/loans/" + id).at("state").asString()).isEqualTo("asked");
        Map<String, Object> other = wish("借阅再问公司", Duration.ofDays(100));
        other.put("version", colleague.get("/api/loans/" + id).at("version").asInt());
        colleague.put("/api/loans/" + id, other).refused(409, "loan.closed");
        decides(manager, "loan", id, "return").is(200);
        clock.forward(Duration.ofDays(2));
        signedIn(colleague.personId)
                .post("/api/approvals/" + approval("loan", id) + "/correction", Map.of())
                .refused(422, "loan.past");
    }

    @Test
    void aLoanGoesAlongWithAMergeAndOpensNothingThatWasRemoved() {
        long one = customer(seller, "借阅壬公司");
        long other = customer(seller, "借阅壬二公司");
        lent(colleague, number(other), Duration.ofDays(30));
        manager.post("/api/merges", Map.of("survivorId", one, "mergedId", other)).is(201);
        assertThat(reads(colleague, one)).isTrue();
        manager.delete("/api/customers/" + one).is(204);
        assertThat(reads(colleague, one)).isFalse();
    }

    @Test
    void aLongListOfCustomersIsCorrectedAsItIsAskedFor() {
        List<String> names = new java.util.ArrayList<>();
        for (int i = 0; i < 15; i++) {
            String name = "借阅长名" + i + "公司".repeat(75);
            customer(seller, name);
            names.add(name);
        }
        Map<String, Object> wish = wish(names.getFirst(), Duration.ofDays(1));
        long id = colleague.post("/api/loans", wish).is(201).id();
        decides(manager, "loan", id, "return").is(200);
        Map<String, Object> longer = wish("", Duration.ofDays(2));
        longer.put("customers", names);
        longer.put("version", colleague.get("/api/loans/" + id).at("version").asInt());
        colleague.put("/api/loans/" + id, longer).is(200);
        assertThat(colleague.get("/api/loans/" + id).at("state").asString()).isEqualTo("asked");
    }

    @Test
    void theNamedCustodianIsTheOneWhoIsAsked() {
        Caller named = as("sales_manager", sales);
        as("administrator", company.root)
                .put("/api/custodians/" + branch, Map.of("personId", named.personId))
                .is(200);
        customer(seller, "借阅专人公司");
        long id = colleague.post("/api/loans", wish("借阅专人公司", Duration.ofDays(1))).is(201).id();
        decides(manager, "loan", id, "approve").is(200);
        decides(named, "loan", id, "approve").is(200);
        assertThat(colleague.get("/api/loans/" + id).at("state").asString()).isEqualTo("lent");
    }
}
