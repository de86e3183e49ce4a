package zhike.approval.chain;

import org.springframework.stereotype.Component;

import zhike.identity.Organisations;
import zhike.platform.language.Texts;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Why somebody approves, in the reader's words. */
@Component
public class WhyWords {
    private final Texts texts;
    private final Organisations organisations;

    WhyWords(Texts texts, Organisations organisations) {
        this.texts = texts;
        this.organisations = organisations;
    }

    /**
     * @param clause the paragraph that orders it; empty for none
     */
    public List<String> of(List<Reason> why, String clause, Locale locale) {
        List<String> words =
                new java.util.ArrayList<>(why.stream().map(one -> of(one, locale)).toList());
        if (!clause.isEmpty() && !words.isEmpty())
            words.set(
                    0,
                    texts.get(
                            locale,
                            "approval.why.by-clause",
                            Map.of("why", words.getFirst(), "clause", clause)));
        return words;
    }

    private String of(Reason reason, Locale locale) {
        Map<String, String> args = new HashMap<>(reason.args());
        args.computeIfPresent("role", (key, code) -> organisations.roleName(code, locale));
        return texts.get(locale, "approval.why." + reason.code(), args);
    }
}
