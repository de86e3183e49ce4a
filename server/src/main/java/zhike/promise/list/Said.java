package zhike.promise.list;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.platform.language.Texts;
import zhike.promise.kind.Reason;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What was said of a promise: by a person in their own words, by a rule as a code whose words are
 * {@code promise.said.<code>}, for nobody knows who will read it.
 */
@Component
class Said {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)*");
    private final Texts texts;

    Said(Texts texts) {
        this.texts = texts;
    }

    String in(Locale locale, String text) {
        if (!CODE.matcher(text).matches()) return text;
        String words = texts.find(locale, "promise.said." + text);
        return words == null ? text : words;
    }

    /** The word for a reason's code; what is none of the kind's a rule said. */
    @Nullable String reason(List<Reason> reasons, @Nullable String code, Locale locale) {
        if (code == null) return null;
        return reasons.stream()
                .filter(reason -> reason.code().equals(code))
                .map(reason -> reason.in(Texts.language(locale)))
                .findFirst()
                .orElseGet(() -> in(locale, code));
    }
}
