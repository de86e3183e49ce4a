package zhike.messaging.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import zhike.platform.secret.Secrets;
import zhike.testing.Answer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

class MailSetupTest extends MailScene {
    private static final String PASSWORD = "s3cret-授权码";
    @Autowired private Secrets secrets;
    @Autowired private MailSetup setup;

    private Answer trial() {
        return administrator().post("/api/mail-server/trial", Map.of("to", "a@example.com"));
    }

    @Test
    void thePasswordIsNeitherAnsweredNorStoredAsItIs() throws Exception {
        set(Map.of("user", "u", "password", PASSWORD)).is(200);
        Answer shown = administrator().get("/api/mail-server").is(200);
        assertThat(shown.text()).doesNotContain(PASSWORD).doesNotContain("sealed");
        assertThat(shown.at("password").asBoolean()).isTrue();
        assertThat(shown.at("passwordReadable").asBoolean()).isTrue();
        String stored =
                String.valueOf(
                        db.fetchValue(
                                "select value::text from platform.setting where key = 'mail'"));
        assertThat(stored).contains("sealed").doesNotContain(PASSWORD).doesNotContain("s3cret");
        assertThat(
                        String.valueOf(
                                db.fetchValue(
                                        "select string_agg(detail::text, '') from audit.entry where"
                                                + " action = 'mail.changed'")))
                .doesNotContain("s3cret")
                .doesNotContain("sealed");
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(
                                        Path.of("target/test-server/secret.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aKnownPasswordIsNotToldToAnotherServer() {
        set(Map.of("user", "u", "password", PASSWORD)).is(200);
        set(Map.of("user", "u", "host", "evil.example.com"))
                .refused(422, "mail.password.again")
                .names("password");
        set(Map.of("user", "u", "port", 2525)).refused(422, "mail.password.again");
        set(Map.of("user", "u", "tls", "TLS")).refused(422, "mail.password.again");
        set(Map.of("user", "u", "senderName", "别名")).is(200);
        set(Map.of("user", "", "password", "")).is(200);
        assertThat(administrator().get("/api/mail-server").at("password").asBoolean()).isFalse();
    }

    @Test
    void whatIsFilledInWronglyIsSaidAtItsField() {
        set(Map.of("host", "")).refused(422, "field.required").names("host");
        set(Map.of("senderAddress", "")).refused(422, "field.required").names("senderAddress");
        set(Map.of("senderAddress", "x, y@z.com")).refused(422, "mail.address.invalid");
        set(Map.of("senderName", "a\r\nBcc: b@c.d")).is(422);
        set(Map.of("port", 0)).is(422);
        set(Map.of("tls", "SSL")).is(400);
        for (String address :
                List.of(
                        "crm.example.com",
                        "ftp://a.b",
                        "https://",
                        "https://a.b/?x",
                        "javascript:x"))
            set(Map.of("publicAddress", address)).refused(422, "mail.public-address.invalid");
    }

    @Test
    void aTestLetterSaysWhatIsWrong() {
        trial().is(204);
        assertThat(server.taken).hasSize(1);
        server.replies.put("MAIL", "553 5.7.1 not yours");
        trial().refused(409, "mail.sender-refused");
        server.replies.clear();
        server.replies.put("RCPT", "550 nobody");
        assertThat(trial().refused(409, "mail.recipient-refused").text()).contains("nobody");
        use(server.port(), Map.of("tls", "STARTTLS"));
        trial().refused(409, "mail.starttls-missing");
        use(server.port(), Map.of("tls", "TLS"));
        trial().refused(409, "mail.tls-wrong");
        use(server.port(), Map.of("host", "no-such-host.invalid"));
        trial().refused(409, "mail.host-unknown");
        server.close();
        use(server.port(), Map.of());
        trial().refused(409, "mail.connection-refused");
        use(server.port(), Map.of("on", false, "host", ""));
        trial().refused(409, "mail.unset");
        administrator()
                .post("/api/mail-server/trial", Map.of("to", "a@b.com\r\nBcc: c@d.com"))
                .is(422);
    }

    @Test
    void aWrongPasswordAndAnUntrustedCertificateAreToldApart() {
        GreenMail real =
                new GreenMail(
                        new ServerSetup[] {
                            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
                            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS)
                        });
        real.start();
        try {
            real.setUser("zhike@example.com", "u", PASSWORD);
            use(real.getSmtp().getPort(), Map.of("user", "u", "password", "wrong"));
            trial().refused(409, "mail.login-wrong");
            use(real.getSmtp().getPort(), Map.of("user", "u", "password", PASSWORD));
            trial().is(204);
            use(real.getSmtps().getPort(), Map.of("tls", "TLS"));
            trial().refused(409, "mail.certificate");
        } finally {
            real.stop();
        }
    }

    @Test
    void aPasswordSealedElsewhereIsNotGuessed() {
        set(Map.of("user", "u", "password", PASSWORD)).is(200);
        MailSettings now = setup.now();
        setup.put(
                new MailSettings(
                        true,
                        now.host(),
                        now.port(),
                        now.tls(),
                        now.user(),
                        secrets.seal("another.use", PASSWORD),
                        now.senderAddress(),
                        now.senderName(),
                        now.perMinute(),
                        now.publicAddress(),
                        now.digestAt()));
        assertThat(administrator().get("/api/mail-server").at("passwordReadable").asBoolean())
                .isFalse();
        trial().refused(409, "mail.password-unreadable");
    }
}
