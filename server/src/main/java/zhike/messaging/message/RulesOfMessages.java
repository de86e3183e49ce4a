package zhike.messaging.message;

import org.springframework.stereotype.Component;

import zhike.platform.setting.Settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The rules as every node knows them. */
@Component
public class RulesOfMessages {
    static final String KEY = "messages";
    private final Settings settings;
    private final MessageRules usual;

    RulesOfMessages(Settings settings) {
        this.settings = settings;
        usual =
                new MessageRules(
                        new QuietHours(true, "21:00", "08:00", false),
                        new QuietHours(false, "21:00", "08:00", false),
                        words());
    }

    private static List<String> words() {
        try (var stream =
                Objects.requireNonNull(
                        RulesOfMessages.class.getResourceAsStream("opt-out-words.txt"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public MessageRules now() {
        return settings.get(KEY, MessageRules.class, usual);
    }

    void put(MessageRules fresh) {
        settings.put(KEY, fresh);
    }
}
