package zhike.messaging.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static zhike.messaging.db.Tables.LETTER;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import zhike.messaging.Letter;
import zhike.platform.error.Refusal;
import zhike.platform.file.StoredFiles;
import zhike.platform.subject.Subject;
import zhike.testing.Caller;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

class LetterTest extends MailScene {
    private static final String LONG = "关于“二〇二六年度”华北区客户走访与回访安排的通知（含附件两份，请于周五前确认）";
    @Autowired private StoredFiles stored;
    @Autowired private TransactionTemplate transaction;

    @Test
    void aLetterArrivesAsItWasWritten() throws Exception {
        byte[] content = new byte[600_000];
        new java.util.Random(1).nextBytes(content);
        long file =
                stored.write(
                                "走访纪要（终稿）.pdf",
                                "application/pdf",
                                new ByteArrayInputStream(content),
                                1 << 20)
                        .id();
        GreenMail real = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        real.start();
        try {
            use(real.getSmtp().getPort(), Map.of());
            long id =
                    outbox.send(
                            new Letter(
                                    "zhang@example.com",
                                    "张三丰, 经理",
                                    LONG,
                                    "您好，\n附件请查收。\n.\n完",
                                    "<p>您好</p>",
                                    List.of(file),
                                    null,
                                    "minutes"));
            assertThat(round()).isEqualTo(Postman.Round.EMPTY);
            assertThat(state(id)).isEqualTo("sent");
            MimeMessage got = real.getReceivedMessages()[0];
            assertThat(got.getSubject()).isEqualTo(LONG);
            assertThat(((InternetAddress) got.getFrom()[0]).getPersonal()).isEqualTo("知客");
            InternetAddress to = (InternetAddress) got.getAllRecipients()[0];
            assertThat(got.getAllRecipients()).hasSize(1);
            assertThat(to.getPersonal()).isEqualTo("张三丰, 经理");
            assertThat(to.getAddress()).isEqualTo("zhang@example.com");
            assertThat(got.getHeader("Message-ID")[0])
                    .isEqualTo(db.fetchValue("select message_id from messaging.letter"));
            Multipart parts = (Multipart) got.getContent();
            Multipart texts = (Multipart) parts.getBodyPart(0).getContent();
            assertThat(texts.getBodyPart(0).getContent().toString())
                    .isEqualToNormalizingNewlines("您好，\n附件请查收。\n.\n完");
            assertThat(texts.getBodyPart(1).getContent().toString()).contains("<p>您好</p>");
            BodyPart attached = parts.getBodyPart(1);
            assertThat(MimeUtility.decodeText(attached.getFileName())).isEqualTo("走访纪要（终稿）.pdf");
            assertThat(attached.getInputStream().readAllBytes()).isEqualTo(content);
        } finally {
            real.stop();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nBcc: b@example.com", "a\nb", "a\rb", "a\u0000b"})
    void nothingBeginsAHeaderOfItsOwn(String line) {
        Letter title = Letter.plain("a@example.com", line, "t", "x");
        Letter name = new Letter("a@example.com", line, "t", "t", null, List.of(), null, "x");
        assertThatThrownBy(() -> outbox.send(title))
                .isInstanceOf(Refusal.class)
                .hasMessage("mail.header.invalid");
        assertThatThrownBy(() -> outbox.send(name))
                .isInstanceOf(Refusal.class)
                .hasMessage("mail.header.invalid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a@",
                "@b.com",
                "a@b.com, c@d.com",
                "a@b.com\r\nBcc: c@d.com",
                "A <a@b.com>",
                "a@b.com (x)",
                "a b@c.com",
                "a@b..com",
                "a@-",
                "张三@例子",
                "a@b.com\u0000"
            })
    void oneAddressAloneIsOne(String address) {
        if (address.equals("张三@例子"))
            assertThat(zhike.messaging.MailAddress.of("to", "zhangsan@例子.公司"))
                    .isEqualTo("zhangsan@xn--fsqu00a.xn--55qx5d");
        assertThatThrownBy(() -> outbox.send(Letter.plain(address, "t", "t", "x")))
                .isInstanceOf(Refusal.class)
                .hasMessage("mail.address.invalid");
    }

    @Test
    void aLetterOfADeedThatDidNotHappenIsNeverSent() {
        assertThatThrownBy(
                        () ->
                                transaction.executeWithoutResult(
                                        status -> {
                                            outbox.send(
                                                    Letter.plain("a@example.com", "t", "t", "x"));
                                            throw new IllegalStateException();
                                        }))
                .isInstanceOf(IllegalStateException.class);
        round();
        assertThat(server.taken).isEmpty();
        assertThat(db.fetchCount(LETTER)).isZero();
    }

    @Test
    void filesThatAreGoneOrTooManyAreSaid() {
        assertThatThrownBy(
                        () ->
                                outbox.send(
                                        new Letter(
                                                "a@example.com",
                                                null,
                                                "t",
                                                "t",
                                                null,
                                                List.of(-1L),
                                                null,
                                                "x")))
                .hasMessage("mail.file-missing");
        long file =
                stored.write(
                                "a.txt",
                                "text/plain",
                                new ByteArrayInputStream("a".getBytes(StandardCharsets.UTF_8)),
                                9)
                        .id();
        long id =
                outbox.send(
                        new Letter(
                                "a@example.com", null, "t", "t", null, List.of(file), null, "x"));
        stored.remove(file);
        round();
        assertThat(state(id)).isEqualTo("given_up");
        assertThat(error(id)).isEqualTo("mail.file-missing");
    }

    @Test
    void whoDoesNotSeeTheSubjectSeesNeitherTitleNorReceiver() {
        long customer = customer(as("sales"), "信函密客商行");
        db.execute("update customer.card set removed_at = now() where id = " + customer);
        outbox.send(
                new Letter(
                        "lisi@example.com",
                        "李四",
                        "给信函密客商行的报价",
                        "机密",
                        null,
                        List.of(),
                        new Subject("customer", customer),
                        "x"));
        String shown = administrator().get("/api/letters").is(200).text();
        assertThat(shown)
                .contains("l***@example.com")
                .doesNotContain("信函密客")
                .doesNotContain("李四")
                .doesNotContain("lisi")
                .doesNotContain("机密");
        Caller all = as("general_manager", company.root);
        all.get("/api/letters").refused(403, "operation.not-granted");
        assertThat(administrator().get("/api/letters").at("counts/waiting").asInt()).isEqualTo(1);
    }
}
