package zhike.messaging.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static zhike.messaging.db.Tables.MESSAGE;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import zhike.messaging.MessageChannel;
import zhike.messaging.MessageEvent;
import zhike.messaging.Messages;
import zhike.messaging.OutMessage;
import zhike.platform.subject.Subject;
import zhike.testing.Statements;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

class MessagesTest extends MessageScene {
    @Autowired private Messages messages;
    @Autowired private Suppressions suppressions;

    private static OutMessage wish(String number) {
        return OutMessage.sms(number, "祝您生日快乐！", "general");
    }

    @Test
    void aMessageWaitsWithWhatIsKnownOfIt() {
        long id =
                messages.send(
                                List.of(
                                        wish("138 0013 8000")
                                                .to("张三")
                                                .about(new Subject("customer", 7), 7L)))
                        .getFirst();
        var row = row(id);
        assertThat(row.getState()).isEqualTo("waiting");
        assertThat(row.getAddress()).isEqualTo("8613800138000");
        assertThat(row.getCoding()).isEqualTo("ucs2");
        assertThat(row.getCustomerId()).isEqualTo(7);
    }

    @Test
    void theSameKeyIsOneMessageWhoeverAsksAgain() {
        List<Long> first =
                messages.send(List.of(wish("13800138001").keyed("k1"), wish("13800138002")));
        List<Long> again =
                messages.send(
                        List.of(
                                wish("13800138003").keyed("k2"),
                                wish("13800138001").keyed("k1"),
                                wish("13800138003").keyed("k2")));
        assertThat(again.get(1)).isEqualTo(first.getFirst());
        assertThat(again.get(2)).isEqualTo(again.get(0));
        assertThat(db.fetchCount(MESSAGE)).isEqualTo(3);
    }

    @Test
    void whatCanNeverLeaveEndsAtOnceAndIsTold() {
        suppressions.byReply(MessageChannel.SMS, "8613800138005", "TD", null, null);
        heard.all.clear();
        List<Long> ids =
                messages.send(
                        List.of(
                                wish("010-88888888"),
                                wish("没有"),
                                wish("13800138005"),
                                OutMessage.mail("no address", "t", "t", "general"),
                                OutMessage.sms("13800138006", "长".repeat(671), "general"),
                                wish("13800138007").between(null, clock.instant().minusSeconds(1)),
                                wish("13800138008")));
        assertThat(ids.stream().map(id -> row(id).getState()))
                .containsExactly(
                        "failed", "failed", "refused", "failed", "failed", "expired", "waiting");
        assertThat(ids.stream().map(id -> row(id).getError()))
                .containsExactly(
                        "message.number.invalid",
                        "message.number.invalid",
                        "message.opted-out",
                        "mail.address.invalid",
                        "message.too-long",
                        "message.too-late",
                        null);
        assertThat(heard.all).singleElement().isInstanceOf(MessageEvent.Ended.class);
        assertThat(((MessageEvent.Ended) heard.all.getFirst()).ids())
                .containsExactlyElementsOf(ids.subList(0, 6));
    }

    @Test
    void marketingIsNotSentToACustomerWhoWantsNone() {
        long refusing = customer(as("sales"), "不要营销商行");
        long open = customer(as("sales"), "愿意营销商行");
        db.execute(
                "update customer.card set profile = profile || '{\"no_marketing\": true}' where id"
                        + " = "
                        + refusing);
        List<Long> ids =
                messages.send(
                        List.of(
                                wish("13800138011").about(null, refusing).asMarketing(),
                                wish("13800138012").about(null, refusing),
                                wish("13800138013").about(null, open).asMarketing()));
        assertThat(ids.stream().map(id -> row(id).getState()))
                .containsExactly("refused", "waiting", "waiting");
    }

    @Test
    void aFaultOfTheCallerQueuesNothing() {
        assertThatThrownBy(
                        () ->
                                messages.send(
                                        List.of(
                                                wish("13800138000"),
                                                OutMessage.sms("13800138000", " ", "general"))))
                .hasMessage("message.text.missing");
        assertThatThrownBy(
                        () -> messages.send(List.of(OutMessage.mail("a@b.cn", "", "t", "general"))))
                .hasMessage("message.title.missing");
        assertThatThrownBy(() -> messages.send(List.of(wish("13800138000").to("a\u0000b"))))
                .hasMessage("field.character");
        assertThat(db.fetchCount(MESSAGE)).isZero();
    }

    @Test
    void whatHasNotLeftCanBeTakenBack() {
        List<Long> ids = messages.send(List.of(wish("13800138000"), wish("13800138001")));
        db.execute("update messaging.message set state = 'sent' where id = " + ids.getLast());
        assertThat(messages.cancel(ids)).isEqualTo(1);
        assertThat(row(ids.getFirst()).getState()).isEqualTo("cancelled");
        assertThat(row(ids.getLast()).getState()).isEqualTo("sent");
    }

    @Test
    void manyAreQueuedInFewStatements() {
        List<OutMessage> many = new ArrayList<>();
        for (int at = 0; at < 20_000; at++)
            many.add(wish("1380" + (1_000_000 + at)).keyed("many" + at).about(null, (long) at));
        long began = System.nanoTime();
        messages.send(many);
        System.out.println(
                "messages: 20000 queued in "
                        + Duration.ofNanos(System.nanoTime() - began).toMillis()
                        + " ms");
        assertThat(db.fetchCount(MESSAGE, MESSAGE.STATE.eq("waiting"))).isEqualTo(20_000);
        assertThat(Statements.of(() -> messages.send(many))).isLessThan(30);
    }
}
