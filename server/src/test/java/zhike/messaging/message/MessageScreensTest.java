package zhike.messaging.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import zhike.messaging.OutMessage;
import zhike.messaging.sms.SmsScene;
import zhike.platform.subject.Subject;
import zhike.testing.Answer;
import zhike.testing.Caller;
import zhike.testing.FakeSmtp;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class MessageScreensTest extends SmsScene {
    @Autowired private MailPassing mails;
    @Autowired private MessageSweep sweep;

    private Caller operator() {
        return as("message_operator", company.root);
    }

    @Test
    void theListIsNarrowedAndCounted() {
        sms("13800138000", "a");
        sms("没有", "b");
        send(OutMessage.mail("a@example.com", "标题", "正文", "general"));
        Caller reader = operator();
        Answer all = reader.get("/api/messages").is(200);
        assertThat(all.at("items").size()).isEqualTo(3);
        assertThat(all.at("counts/waiting").asInt()).isEqualTo(2);
        assertThat(all.at("counts/failed").asInt()).isEqualTo(1);
        assertThat(reader.get("/api/messages?channel=mail").at("items/0/title").asString())
                .isEqualTo("标题");
        Answer failed = reader.get("/api/messages?state=failed").is(200);
        assertThat(failed.at("items/0/why").asString()).isEqualTo("不是能收短信的号码");
        assertThat(failed.at("items/0/purpose").asString()).isEqualTo("一般消息");
        Answer first = reader.get("/api/messages?limit=2").is(200);
        String next = first.at("next").asString();
        assertThat(reader.get("/api/messages?limit=2&cursor=" + next).at("items").size())
                .isEqualTo(1);
        reader.get("/api/messages?state=nonsense").refused(422, "field.form").names("state");
    }

    @Test
    void whoDoesNotSeeTheCustomerReadsNeitherTextNorNumber() {
        long hidden = customer(as("sales"), "消息密客商行");
        db.execute("update customer.card set removed_at = now() where id = " + hidden);
        long id =
                send(
                        OutMessage.sms("13800138000", "机密内容", "general")
                                .to("李四")
                                .about(new Subject("customer", hidden), hidden));
        Caller reader = operator();
        assertThat(reader.get("/api/messages").is(200).text())
                .doesNotContain("机密内容", "李四", "138001", "消息密客");
        assertThat(reader.get("/api/messages/" + id).is(200).text())
                .doesNotContain("机密内容", "李四", "138001");
        assertThat(reader.get("/api/messages?customer=" + hidden).at("items").size()).isZero();
        assertThat(
                        reader.post("/api/messages/dismissals", Map.of("ids", List.of(id)))
                                .is(200)
                                .at("done")
                                .asInt())
                .isZero();
    }

    @Test
    void oneMessageTellsItsStory() {
        long id = sms("13800138000", "长".repeat(80));
        round();
        peer.receipt(peer.log.getFirst(), "DELIVRD");
        peer.reply("8613800138000", "收到");
        read();
        Answer told = operator().get("/api/messages/" + id).is(200);
        assertThat(told.at("parts").size()).isEqualTo(2);
        assertThat(told.at("parts/0/receipt").asString()).isEqualTo("delivered");
        assertThat(told.at("replies/0/text").asString()).isEqualTo("收到");
        operator().get("/api/messages/0").refused(404, "message.missing");
    }

    @Test
    void whatLeftAndWhatWasAnsweredStandsOnTheTimeline() {
        Caller seller = as("sales");
        long customer = customer(seller, "时间线短信商行");
        send(OutMessage.sms("13800138000", "您好", "general").about(null, customer));
        send(OutMessage.sms("13800138001", "您好", "general").about(null, -1L));
        round();
        peer.reply("8613800138000", "知道了");
        read();
        assertThat(seller.get("/api/customers/" + customer + "/timeline").is(200).text())
                .contains("发送了短信", "客户回复了短信：知道了");
    }

    @Test
    void whatIsNoBetterAtAnotherTryIsNotSentAgain() {
        List<Long> ids =
                List.of(
                        sms("没有", "a"),
                        sms("13800138000", "长".repeat(671)),
                        send(OutMessage.mail("nobody", "标题", "正文", "general")));
        assertThat(
                        operator()
                                .post("/api/messages/repetitions", Map.of("ids", ids))
                                .is(200)
                                .at("done")
                                .asInt())
                .isZero();
        assertThat(
                        row(send(OutMessage.mail("a@b.cn", "a\r\nBcc: c@d.cn", "t", "general")))
                                .getTitle())
                .isEqualTo("a Bcc: c@d.cn");
    }

    @Test
    void anUncertainMessageIsSentAgainOrGivenUpByAPerson() {
        peer.hangsUp = number -> true;
        long first = sms("13800138000", "a");
        long second = sms("13800138001", "b");
        round();
        peer.hangsUp = number -> false;
        Caller operator = operator();
        assertThat(
                        operator.post("/api/messages/repetitions", Map.of("ids", List.of(first)))
                                .is(200)
                                .at("done")
                                .asInt())
                .isEqualTo(1);
        operator.post("/api/messages/dismissals", Map.of("ids", List.of(second))).is(200);
        again();
        assertThat(state(first)).isEqualTo("sent");
        assertThat(state(second)).isEqualTo("cancelled");
        assertThat(peer.log.stream().filter(t -> t.number().endsWith("8000")))
                .extracting(t -> t.reference())
                .hasSize(2)
                .containsOnly(row(first).getReference());
    }

    @Test
    void aMessageByHandIsSentWithinReachOnly() {
        long hidden = customer(as("sales"), "手写密客商行");
        db.execute("update customer.card set removed_at = now() where id = " + hidden);
        Caller operator = operator();
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("channel", "sms");
        form.put("address", "13800138000");
        form.put("text", "您好");
        form.put("marketing", false);
        long id = operator.post("/api/messages", form).is(201).id();
        assertThat(row(id).getByPerson()).isEqualTo(operator.personId);
        form.put("customerId", hidden);
        operator.post("/api/messages", form).refused(404, "customer.missing");
        as("sales").post("/api/messages", form).refused(403, "operation.not-granted");
    }

    @Test
    void anOptOutIsWrittenDownSeenAndLiftedWithAReason() {
        Caller operator = operator();
        Map<String, Object> form =
                Map.of("channel", "sms", "address", "138 0013 8000", "words", "电话中要求不再发短信");
        long id = operator.post("/api/suppressions", form).is(201).id();
        operator.post("/api/suppressions", form).refused(409, "suppression.there");
        assertThat(
                        operator.get("/api/suppressions?address=13800138000")
                                .at("items/0/words")
                                .asString())
                .isEqualTo("电话中要求不再发短信");
        assertThat(state(sms("13800138000", "a"))).isEqualTo("refused");
        operator.post("/api/suppressions/" + id + "/lifting", Map.of("reason", " ")).is(422);
        operator.post("/api/suppressions/" + id + "/lifting", Map.of("reason", "客户来电恢复")).is(204);
        assertThat(state(sms("13800138000", "a"))).isEqualTo("waiting");
        assertThat(operator.get("/api/suppressions?lifted=true").at("items/0/liftedWhy").asString())
                .isEqualTo("客户来电恢复");
        operator.post("/api/suppressions/" + id + "/lifting", Map.of("reason", "x"))
                .refused(404, "suppression.missing");
    }

    @Test
    void aMailLeavesAsALetterAndItsFateIsTheMessages() {
        try (FakeSmtp server = new FakeSmtp()) {
            mail(server.port(), true);
            long id = send(OutMessage.mail("a@example.com", "生日快乐", "正文", "general").to("张三"));
            mails.pass();
            assertThat(state(id)).isEqualTo("sending");
            long letter = row(id).getLetterId();
            db.execute(
                    "update messaging.letter set state = 'uncertain', error = 'mail.uncertain',"
                            + " ended_at = now() where id = "
                            + letter);
            mails.follow();
            assertThat(state(id)).isEqualTo("uncertain");
            operator().post("/api/messages/repetitions", Map.of("ids", List.of(id))).is(200);
            assertThat(state(id)).isEqualTo("sending");
            db.execute(
                    "update messaging.letter set state = 'sent', ended_at = now() where id = "
                            + letter);
            mails.follow();
            assertThat(state(id)).isEqualTo("sent");
            mail(server.port(), false);
        }
    }

    private void mail(int port, boolean on) {
        administrator()
                .put(
                        "/api/mail-server",
                        Map.ofEntries(
                                Map.entry("on", on),
                                Map.entry("host", "localhost"),
                                Map.entry("port", port),
                                Map.entry("tls", "NONE"),
                                Map.entry("user", ""),
                                Map.entry("password", ""),
                                Map.entry("senderAddress", "zhike@example.com"),
                                Map.entry("senderName", ""),
                                Map.entry("perMinute", 10_000),
                                Map.entry("publicAddress", ""),
                                Map.entry("digestAt", "08:00")))
                .is(200);
    }

    @Test
    void theLineSaysWhatIsWrongWithIt() {
        assertThat(set(Map.of("password", "wrong")).is(200).text()).doesNotContain("wrong");
        round();
        Answer shown = administrator().get("/api/sms-line").is(200);
        assertThat(shown.at("state/open").asBoolean()).isFalse();
        assertThat(shown.at("state/why").asString()).contains("用户名");
        trial().refused(409, "sms.login-wrong");
        set(Map.of()).is(200);
        trial().is(204);
        round();
        assertThat(administrator().get("/api/sms-line").at("state/open").asBoolean()).isTrue();
        trial().is(204);
        assertThat(peer.log).hasSize(2);
        set(withoutPassword(Map.of("host", "evil.example.com")))
                .refused(422, "sms.password.again")
                .names("password");
        set(Map.of("host", "no-such-host.invalid")).is(200);
        trial().refused(409, "sms.host-unknown");
        set(Map.of("user", "")).refused(422, "field.required").names("user");
        set(Map.of("password", "longer than nine")).is(422);
        as("message_operator", company.root)
                .get("/api/sms-line")
                .refused(403, "operation.not-granted");
    }

    private static Map<String, Object> withoutPassword(Map<String, Object> others) {
        Map<String, Object> form = new LinkedHashMap<>(others);
        form.put("password", null);
        return form;
    }

    private Answer trial() {
        return administrator().post("/api/sms-line/trial", Map.of("to", "13800138000"));
    }

    @Test
    void aPeerThatIsAwayIsSaidAndTheMessagesWait() throws Exception {
        peer.close();
        long id = sms("13800138000", "a");
        round();
        assertThat(state(id)).isEqualTo("waiting");
        assertThat(administrator().get("/api/sms-line").at("state/why").asString())
                .contains("拒绝连接");
        clock.forward(Duration.ofDays(4));
        sweep.sweep();
        assertThat(state(id)).isEqualTo("expired");
    }
}
