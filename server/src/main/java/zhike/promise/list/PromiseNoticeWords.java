package zhike.promise.list;

import org.springframework.stereotype.Component;

import zhike.messaging.NoticeWords;
import zhike.platform.error.Refusal;
import zhike.platform.language.TimeWords;
import zhike.promise.kind.Kinds;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Notices about promises: which kind, and due when, in the reader's words. */
@Component
class PromiseNoticeWords implements NoticeWords {
    private final Kinds kinds;
    private final Clock clock;

    PromiseNoticeWords(Kinds kinds, Clock clock) {
        this.kinds = kinds;
        this.clock = clock;
    }

    @Override
    public String subjectKind() {
        return "promise";
    }

    @Override
    public Map<String, Object> inWords(Map<String, Object> seen, Locale locale) {
        Map<String, Object> words = new HashMap<>(seen);
        words.computeIfPresent("kind", (key, code) -> name(String.valueOf(code), locale));
        words.computeIfPresent(
                "due",
                (key, due) ->
                        TimeWords.until(
                                Instant.parse(String.valueOf(due)), clock.getZone(), locale));
        return words;
    }

    private String name(String code, Locale locale) {
        try {
            return kinds.now(code).name(locale);
        } catch (Refusal gone) {
            return code;
        }
    }
}
