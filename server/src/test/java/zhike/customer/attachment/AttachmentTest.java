package zhike.customer.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import zhike.testing.Answer;
import zhike.testing.Caller;
import zhike.testing.ServerTest;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

class AttachmentTest extends ServerTest {
    private static final byte[] PNG = bytes("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR");

    @Test
    void aFileComesBackAsItWas() {
        Caller owner = as("sales");
        long id = customer(owner, "附件一号商行");
        byte[] content = new byte[3_000_000];
        new java.util.Random(1).nextBytes(content);
        JsonNode made = owner.upload(attachments(id), "合同.bin", content).is(201).body();
        Answer back =
                owner.get(attachments(id) + "/" + made.path("id").asLong() + "/content").is(200);
        assertThat(back.bytes()).isEqualTo(content);
        assertThat(back.headers().firstValue("content-disposition").orElseThrow())
                .startsWith("attachment")
                .contains("%E5%90%88%E5%90%8C");
        assertThat(owner.get("/api/customers/" + id + "/timeline").text()).contains("上传了附件 合同.bin");
    }

    @Test
    void whatAFileIsIsToldFromItsContentNeverFromItsName() {
        Caller owner = as("sales");
        long id = customer(owner, "附件二号商行");
        long page =
                owner.upload(
                                attachments(id),
                                "照片.png",
                                "<html><script>alert(1)</script></html>"
                                        .getBytes(StandardCharsets.UTF_8))
                        .is(201)
                        .id();
        long picture = owner.upload(attachments(id), "脚本.html", PNG).is(201).id();
        Answer html = owner.get(attachments(id) + "/" + page + "/content?shown=true").is(200);
        assertThat(html.headers().firstValue("content-disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(html.headers().firstValue("x-content-type-options")).contains("nosniff");
        Answer png = owner.get(attachments(id) + "/" + picture + "/content?shown=true").is(200);
        assertThat(png.headers().firstValue("content-type")).contains("image/png");
        assertThat(png.headers().firstValue("content-disposition").orElseThrow())
                .startsWith("inline");
    }

    @Test
    void aNameCannotLeaveItsFolder() {
        Caller owner = as("sales");
        long id = customer(owner, "附件三号商行");
        assertThat(
                        owner.upload(attachments(id), "../../etc/pass<wd>.txt", bytes("x"))
                                .is(201)
                                .body()
                                .path("name")
                                .asString())
                .isEqualTo("passwd.txt");
    }

    @Test
    void onlyWhoReachesTheCustomerReachesItsFiles() {
        Caller owner = as("sales");
        long id = customer(owner, "附件四号商行");
        long file = owner.upload(attachments(id), "a.txt", bytes("秘密")).id();
        as("sales", company.southSales)
                .get(attachments(id) + "/" + file + "/content")
                .refused(404, "customer.missing");
        as("finance").upload(attachments(id), "b.txt", bytes("b")).is(403);
        long other = customer(owner, "附件五号商行");
        owner.get(attachments(other) + "/" + file + "/content").refused(404, "attachment.missing");
        owner.delete(attachments(id) + "/" + file).is(204);
        owner.get(attachments(id) + "/" + file + "/content").refused(404, "attachment.missing");
        owner.upload(attachments(id), "empty.txt", new byte[0]).refused(422, "attachment.empty");
    }

    @Test
    void aCustomerHasSoManyFilesAndNoMore() {
        Caller owner = as("sales");
        long id = customer(owner, "附件六号商行");
        long first = owner.upload(attachments(id), "a.txt", bytes("a")).is(201).id();
        settle(Map.of("filesACustomer", 1));
        try {
            owner.upload(attachments(id), "b.txt", bytes("b")).refused(429, "attachment.too-many");
            owner.delete(attachments(id) + "/" + first).is(204);
            owner.upload(attachments(id), "b.txt", bytes("b")).is(201);
        } finally {
            settle(Map.of("filesACustomer", 500));
        }
    }

    @Test
    void aPersonBringsSoMuchADayAndNoMore() {
        Caller owner = as("sales");
        long id = customer(owner, "附件七号商行");
        byte[] most = new byte[1024 * 1024];
        settle(Map.of("uploadMegabytesADay", 1));
        try {
            owner.upload(attachments(id), "a.bin", most).is(201);
            owner.upload(attachments(id), "b.bin", bytes("b")).refused(429, "file.share");
            owner.upload("/api/imports", "b.csv", bytes("name,phone")).refused(429, "file.share");
            clock.forward(Duration.ofHours(25));
            signedIn(owner.personId).upload(attachments(id), "b.bin", bytes("b")).is(201);
        } finally {
            clock.back();
            settle(Map.of("uploadMegabytesADay", 2_048));
        }
    }

    private void settle(Map<String, Object> settings) {
        as("administrator").put("/api/settings/customer", settings).is(200);
    }

    @Test
    void mediaTypesAreKnownByTheirFirstBytes() {
        assertThat(MediaSniffing.of(bytes("%PDF-1.7"))).isEqualTo("application/pdf");
        assertThat(
                        MediaSniffing.of(
                                bytes("PK\u0003\u0004....[Content_Types].xml..xl/workbook.xml")))
                .endsWith("spreadsheetml.sheet");
        assertThat(MediaSniffing.of(bytes("MZ\u0090\0"))).isEqualTo("application/x-msdownload");
        assertThat(MediaSniffing.of("你好，世界".getBytes(Charset.forName("GB18030"))))
                .isEqualTo("text/plain");
        assertThat(
                        MediaSniffing.of(
                                bytes("\n <SVG xmlns='http://www.w3.org/2000/svg' onload='x'>")))
                .isEqualTo("image/svg+xml");
        assertThat(
                        MediaSniffing.of(
                                "<\0s\0c\0r\0i\0p\0t\0>\0".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("text/html");
        assertThat(MediaSniffing.of(new byte[] {0, 1, 2, 3})).isEqualTo(MediaSniffing.BYTES);
    }

    private static byte[] bytes(String latin) {
        return latin.chars().allMatch(c -> c < 256)
                ? latin.getBytes(StandardCharsets.ISO_8859_1)
                : latin.getBytes(StandardCharsets.UTF_8);
    }

    private static String attachments(long id) {
        return "/api/customers/" + id + "/attachments";
    }
}
