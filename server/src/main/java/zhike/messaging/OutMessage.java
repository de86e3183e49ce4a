package zhike.messaging;

import org.jspecify.annotations.Nullable;

import zhike.platform.subject.Subject;

import java.time.Instant;

/**
 * A message to one person outside.
 *
 * @param address a mail address, or a telephone number as anybody writes one
 * @param title of a mail; a text message has none
 * @param language {@code zh} or {@code en}
 * @param purpose what it is sent for, such as {@code care.birthday}; its words are {@code
 *     message.purpose.<purpose>}
 * @param about what it is about; who does not see that reads neither text nor address
 * @param customerId whose file it belongs to, of whatever module keeps those
 * @param key at most 200 characters; a second message of the same key is not queued, the first
 *     one's id is answered
 * @param marketing for our own ends: not sent to whoever wants none, and held in quiet hours
 * @param earliest not before; null: at once
 * @param latest not after: then it is expired; null: three days after the earliest
 * @param senderId who sends it; null: who acts now, or the program itself
 */
public record OutMessage(
        MessageChannel channel,
        String address,
        @Nullable String name,
        @Nullable String title,
        String text,
        String language,
        String purpose,
        @Nullable Subject about,
        @Nullable Long customerId,
        @Nullable String key,
        boolean marketing,
        @Nullable Instant earliest,
        @Nullable Instant latest,
        @Nullable Long senderId) {

    public static OutMessage sms(String number, String text, String purpose) {
        return plain(MessageChannel.SMS, number, null, text, purpose);
    }

    public static OutMessage mail(String address, String title, String text, String purpose) {
        return plain(MessageChannel.MAIL, address, title, text, purpose);
    }

    private static OutMessage plain(
            MessageChannel channel,
            String address,
            @Nullable String title,
            String text,
            String purpose) {
        return new OutMessage(
                channel, address, null, title, text, "zh", purpose, null, null, null, false, null,
                null, null);
    }

    public OutMessage to(@Nullable String receiver) {
        return new OutMessage(
                channel,
                address,
                receiver,
                title,
                text,
                language,
                purpose,
                about,
                customerId,
                key,
                marketing,
                earliest,
                latest,
                senderId);
    }

    public OutMessage in(String spoken) {
        return new OutMessage(
                channel,
                address,
                name,
                title,
                text,
                spoken,
                purpose,
                about,
                customerId,
                key,
                marketing,
                earliest,
                latest,
                senderId);
    }

    public OutMessage about(@Nullable Subject subject, @Nullable Long customer) {
        return new OutMessage(
                channel, address, name, title, text, language, purpose, subject, customer, key,
                marketing, earliest, latest, senderId);
    }

    public OutMessage keyed(String once) {
        return new OutMessage(
                channel,
                address,
                name,
                title,
                text,
                language,
                purpose,
                about,
                customerId,
                once,
                marketing,
                earliest,
                latest,
                senderId);
    }

    public OutMessage asMarketing() {
        return new OutMessage(
                channel,
                address,
                name,
                title,
                text,
                language,
                purpose,
                about,
                customerId,
                key,
                true,
                earliest,
                latest,
                senderId);
    }

    public OutMessage between(@Nullable Instant from, @Nullable Instant until) {
        return new OutMessage(
                channel,
                address,
                name,
                title,
                text,
                language,
                purpose,
                about,
                customerId,
                key,
                marketing,
                from,
                until,
                senderId);
    }

    public OutMessage by(@Nullable Long person) {
        return new OutMessage(
                channel,
                address,
                name,
                title,
                text,
                language,
                purpose,
                about,
                customerId,
                key,
                marketing,
                earliest,
                latest,
                person);
    }
}
