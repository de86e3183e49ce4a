package zhike.messaging.message;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.identity.Acting;
import zhike.identity.SignedIn;
import zhike.messaging.MailAddress;
import zhike.messaging.MessageChannel;
import zhike.messaging.MessageState;
import zhike.messaging.OutMessage;
import zhike.messaging.sms.SmsText;
import zhike.platform.error.Refusal;
import zhike.platform.web.Characters;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/** Makes the row of a message: what can never leave has its end at once. */
@Component
class MessageReading {
    private static final int LONGEST_MAIL = 100_000;
    private static final int LONGEST_TITLE = 300;
    private final Clock clock;
    private final SevenBits sevenBits;

    MessageReading(Clock clock, SevenBits sevenBits) {
        this.clock = clock;
        this.sevenBits = sevenBits;
    }

    QueuedMessage read(OutMessage message, long id, int reference) {
        check(message);
        boolean sms = message.channel() == MessageChannel.SMS;
        SmsText text = sms ? SmsText.of(message.text(), sevenBits.allowed()) : null;
        String address = address(message);
        String error = error(message, address, text);
        Instant latest = message.latest();
        MessageState state = error == null ? MessageState.WAITING : MessageState.FAILED;
        if (error == null && latest != null && latest.isBefore(clock.instant())) {
            state = MessageState.EXPIRED;
            error = "message.too-late";
        }
        var about = message.about();
        return new QueuedMessage(
                id,
                message.channel().code(),
                address == null ? message.address().strip() : address,
                line(message.name()),
                line(message.title()),
                message.text(),
                message.language(),
                message.purpose(),
                about == null ? null : about.kind(),
                about == null ? null : about.id(),
                message.customerId(),
                message.key(),
                message.marketing(),
                message.earliest(),
                latest,
                sender(message),
                state.code(),
                error,
                text == null ? null : text.coding().code(),
                text == null ? 1 : text.parts(),
                text == null ? null : reference);
    }

    private static void check(OutMessage message) {
        if (message.text().isBlank()) throw Refusal.invalid("text", "message.text.missing");
        String title = message.title();
        if (message.channel() == MessageChannel.MAIL && (title == null || title.isBlank()))
            throw Refusal.invalid("title", "message.title.missing");
        if (title != null && title.length() > LONGEST_TITLE)
            throw Refusal.invalid("title", "field.length", Map.of("min", 1, "max", LONGEST_TITLE));
        String name = message.name();
        String whole = message.text() + message.address() + title + name + message.key();
        if (!Characters.storable(whole)) throw Refusal.invalid("text", "field.character");
    }

    private static @Nullable String error(
            OutMessage message, @Nullable String address, @Nullable SmsText text) {
        if (address == null)
            return message.channel() == MessageChannel.SMS
                    ? "message.number.invalid"
                    : "mail.address.invalid";
        boolean tooLong =
                text == null
                        ? message.text().length() > LONGEST_MAIL
                        : text.parts() > SmsText.MOST_PARTS;
        return tooLong ? "message.too-long" : null;
    }

    /** A header of a mail is one line. */
    private static @Nullable String line(@Nullable String text) {
        return text == null ? null : text.replaceAll("\\p{Cc}+", " ").strip();
    }

    private static @Nullable Long sender(OutMessage message) {
        if (message.senderId() != null) return message.senderId();
        SignedIn who = Acting.now();
        return who == null ? null : who.personId();
    }

    private static @Nullable String address(OutMessage message) {
        return message.channel() == MessageChannel.SMS
                ? Numbers.mobile(message.address())
                : MailAddress.is(message.address())
                        ? MailAddress.of("address", message.address())
                        : null;
    }
}
