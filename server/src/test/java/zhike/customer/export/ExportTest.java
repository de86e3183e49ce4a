package zhike.customer.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import zhike.testing.Answer;
import zhike.testing.Caller;
import zhike.testing.Jobs;
import zhike.testing.ServerTest;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class ExportTest extends ServerTest {
    @org.springframework.beans.factory.annotation.Autowired
    private zhike.platform.broadcast.Broadcast broadcast;

    @Test
    void onlyWhatTheViewerMayExportGoesOut() {
        Caller sales = as("sales");
        customer(sales, "出口本人商行");
        customer(as("sales"), "出口同事商行");
        customer(as("sales", company.southSales), "出口外地商行");
        assertThat(csv(sales, Map.of("format", "csv")))
                .contains("出口本人商行")
                .doesNotContain("出口同事商行")
                .doesNotContain("出口外地商行");
        assertThat(csv(as("sales_manager"), Map.of("format", "csv")))
                .contains("出口本人商行")
                .contains("出口同事商行")
                .doesNotContain("出口外地商行");
        as("agent")
                .post("/api/customers/exports", Map.of("format", "csv"))
                .refused(403, "operation.not-granted");
    }

    @Test
    void aMaskedFieldStaysMaskedAndAFormulaStaysText() {
        Caller sales = as("sales");
        long id =
                sales.post(
                                "/api/customers",
                                Map.of(
                                        "kind",
                                        "person",
                                        "name",
                                        "=HYPERLINK(\"http://evil\")",
                                        "mobile",
                                        "13700005555",
                                        "force",
                                        true))
                        .is(201)
                        .id();
        assertThat(csv(sales, Map.of("format", "csv", "ids", List.of(id))))
                .contains("13700005555")
                .contains("'=HYPERLINK")
                .doesNotContain("\n=")
                .doesNotContain(",=");
        Caller finance = as("finance");
        String masked = csv(finance, Map.of("format", "csv", "ids", List.of(id)));
        assertThat(masked).contains("137****5555").doesNotContain("13700005555");
        assertThat(
                        new String(
                                finance.get("/api/customers/" + id + "/vcard").is(200).bytes(),
                                StandardCharsets.UTF_8))
                .contains("BEGIN:VCARD")
                .doesNotContain("5555");
        assertThat(sales.get("/api/customers/" + id + "/vcard").is(200).text())
                .contains("13700005555");
    }

    @Test
    void aWorkbookTellsOnItsSecondSheetWhoTookItOut() throws Exception {
        Caller sales = as("sales");
        long id = customer(sales, "表格一号商行");
        sales.patch(
                        "/api/customers/" + id,
                        Map.of(
                                "version",
                                0,
                                "changes",
                                Map.of("registered_capital", 1234.5, "founded_on", "2001-02-03")))
                .is(200);
        byte[] file =
                file(
                        sales,
                        Map.of(
                                "format",
                                "xlsx",
                                "columns",
                                List.of(
                                        "number",
                                        "name",
                                        "registered_capital",
                                        "founded_on",
                                        "created_at"),
                                "ids",
                                List.of(id)));
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows.get(0).getCellText(2)).isEqualTo("注册资本");
            assertThat(rows.get(1).getCellText(1)).isEqualTo("表格一号商行");
            assertThat(rows.get(1).getCellAsNumber(2).orElseThrow()).isEqualByComparingTo("1234.5");
            assertThat(rows.get(1).getCellAsDate(3).orElseThrow().toLocalDate())
                    .isEqualTo("2001-02-03");
            List<String> about = new ArrayList<>();
            book.getSheets()
                    .skip(1)
                    .findFirst()
                    .orElseThrow()
                    .read()
                    .forEach(row -> about.add(row.getCellText(0) + "=" + row.getCellText(1)));
            assertThat(about).anyMatch(line -> line.startsWith("导出人=测试")).contains("客户数=1");
        }
    }

    @Test
    void anExportIsInTheTrailWithItsCountAndCriteria() {
        Caller sales = as("sales");
        customer(sales, "审计出口商行");
        file(
                sales,
                Map.of(
                        "format",
                        "csv",
                        "criteria",
                        Map.of("field", "name", "op", "contains", "value", "审计出口")));
        var entry =
                db.fetchSingle(
                        "select detail::text from audit.entry where action = 'customer.exported'"
                                + " and person_id = "
                                + sales.personId
                                + " order by id desc limit 1");
        assertThat(entry.get(0, String.class))
                .contains("\"count\": 1")
                .contains("审计出口")
                .contains("\"format\": \"csv\"");
    }

    @Test
    void aColumnThatIsHiddenFromTheViewerIsAsIfItWereNotThere() {
        as("sales")
                .post(
                        "/api/customers/exports",
                        Map.of("format", "csv", "columns", List.of("name", "no_such_field")))
                .refused(422, "customer.field.unknown")
                .names("columns");
        as("sales").post("/api/customers/exports", Map.of("format", "doc")).is(422);
        as("sales")
                .post("/api/customers/exports", Map.of("format", "csv", "view", 99999999))
                .refused(404, "view.missing");
    }

    @Test
    void vcardsCarryTheCustomerAndItsPeople() {
        Caller sales = as("sales");
        long id =
                sales.post(
                                "/api/customers",
                                Map.of(
                                        "kind",
                                        "enterprise",
                                        "name",
                                        "名片有限公司",
                                        "phone",
                                        "010-66668888",
                                        "force",
                                        true,
                                        "contacts",
                                        List.of(
                                                Map.of(
                                                        "name",
                                                        "李开张",
                                                        "title",
                                                        "店长",
                                                        "mobile",
                                                        "13911112222",
                                                        "primary",
                                                        true))))
                        .is(201)
                        .id();
        String cards =
                new String(
                        file(sales, Map.of("format", "vcard", "ids", List.of(id))),
                        StandardCharsets.UTF_8);
        assertThat(cards)
                .contains("FN:名片有限公司")
                .contains("FN:李开张")
                .contains("TITLE:店长")
                .contains("66668888")
                .contains("13911112222");
    }

    @Test
    void papersArePdfAndOnlyForWhoMayExport() {
        Caller sales = as("sales");
        long id = customer(sales, "纸上有限公司 <b>&amp; 龘䶮</b>");
        Answer card = sales.get("/api/customers/" + id + "/card.pdf").is(200);
        assertThat(new String(card.bytes(), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        assertThat(card.headers().firstValue("content-type")).contains("application/pdf");
        assertThat(text(card.bytes())).contains("纸上有限公司").contains("<b>").contains("测试");
        Answer register =
                sales.get(
                                "/api/customers/register.pdf"
                                        + Caller.query(
                                                Map.of(
                                                        "sort",
                                                        "name",
                                                        "columns",
                                                        "number,name,phone")))
                        .is(200);
        assertThat(text(register.bytes())).contains("客户名簿").contains("纸上有限公司");
        as("sales", company.southSales)
                .get("/api/customers/" + id + "/card.pdf")
                .refused(404, "customer.missing");
        as("agent").get("/api/customers/" + id + "/card.pdf").refused(403, "operation.not-granted");
    }

    @Test
    void manyPagesGoOutInTheOrderAskedFor() {
        Caller sales = as("sales");
        long first = customer(sales, "成千上万");
        db.execute(
                "insert into customer.card (number, kind, name, name_sort, name_key, owner_id,"
                    + " unit_id, branch_id, confirmed_at, created_at, updated_at) select 'X' || {0}"
                    + " || '-' || g, 'enterprise', '批量' || g, 'p' || lpad(g::text, 6, '0'), 'k',"
                    + " owner_id, unit_id, branch_id, now(), now(), now() from customer.card,"
                    + " generate_series(1, 2500) g where id = {1}",
                org.jooq.impl.DSL.val(first), org.jooq.impl.DSL.val(first));
        String table =
                csv(sales, Map.of("format", "csv", "columns", List.of("name"), "sort", "name"));
        List<String> lines = table.lines().skip(1).toList();
        assertThat(lines).hasSize(2501).doesNotHaveDuplicates();
        assertThat(lines.stream().filter(line -> line.startsWith("批量")).toList())
                .startsWith("批量1", "批量2")
                .endsWith("批量2500");
        JsonNode refused =
                Jobs.ended(sales, sales.post("/api/customers/exports", Map.of("format", "pdf")));
        assertThat(refused.path("error").path("code").asString())
                .isEqualTo("export.too-long-for-paper");
    }

    private static String text(byte[] pdf) {
        try (var document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            return new org.apache.pdfbox.text.PDFTextStripper().getText(document);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String csv(Caller caller, Map<String, ?> request) {
        return new String(file(caller, request), StandardCharsets.UTF_8);
    }

    private static byte[] file(Caller caller, Map<String, ?> request) {
        JsonNode job = Jobs.done(caller, caller.post("/api/customers/exports", request));
        return caller.get("/api/jobs/" + job.path("id").asLong() + "/file").is(200).bytes();
    }

    @Test
    void aFileIsNotGivenOutAfterTheRightWasTakenAway() throws Exception {
        String role = zhike.testing.ClosedFields.role(db, "masked", "id_number");
        Caller caller = as(role, company.north);
        JsonNode job =
                Jobs.done(caller, caller.post("/api/customers/exports", Map.of("format", "csv")));
        String file = "/api/jobs/" + job.path("id").asLong() + "/file";
        caller.get(file).is(200);
        assertThat(caller.get("/api/jobs/" + job.path("id").asLong()).text())
                .doesNotContain("rights", "sharedWith");
        change(
                role,
                "update access.permission set reach = 'branch' where operation ="
                        + " 'customer.export'");
        refused(caller, file, "export.rights-changed");
        change(
                role,
                "update access.permission set reach = 'all' where operation = 'customer.export'");
        answered(caller, file, 200);
        db.execute(
                "insert into access.field_rule (role_id, kind, field, rule) select id, 'customer',"
                        + " 'mobile', 'masked' from identity.role where code = {0}",
                org.jooq.impl.DSL.val(role));
        refused(caller, file, "export.rights-changed");
        change(role, "delete from access.permission where operation = 'customer.export'");
        refused(caller, file, "operation.not-granted");
    }

    private void change(String role, String what) {
        db.execute(
                what + " and role_id = (select id from identity.role where code = {0})",
                org.jooq.impl.DSL.val(role));
    }

    private void refused(Caller caller, String file, String code) throws Exception {
        assertThat(answered(caller, file, 403).body().path("code").asString()).isEqualTo(code);
    }

    private zhike.testing.Answer answered(Caller caller, String file, int status) throws Exception {
        broadcast.tell(zhike.access.Viewers.CHANGED, "role");
        zhike.testing.Answer answer = caller.get(file);
        for (int at = 0; at < 100 && answer.status() != status; at++) {
            Thread.sleep(50);
            answer = caller.get(file);
        }
        return answer.is(status);
    }
}
