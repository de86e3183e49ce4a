package zhike.messaging.template;

import org.springframework.stereotype.Component;

import zhike.messaging.TemplatePurpose;
import zhike.platform.error.Refusal;
import zhike.platform.language.Texts;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What templates can be written for, by all modules. */
@Component
class Purposes {
    /** A gap with what a preview fills in. */
    record Placeholder(String name, String label, String sample) {}

    record Shown(String code, String name, List<Placeholder> placeholders) {}

    private final Map<String, TemplatePurpose> all = new LinkedHashMap<>();
    private final Texts texts;

    Purposes(List<TemplatePurpose> purposes, Texts texts) {
        purposes.forEach(each -> all.put(each.code(), each));
        this.texts = texts;
    }

    /**
     * @throws Refusal {@code template.purpose-unknown}
     */
    TemplatePurpose get(String code) {
        TemplatePurpose found = all.get(code);
        if (found == null) throw Refusal.invalid("purpose", "template.purpose-unknown");
        return found;
    }

    List<Shown> shown(Locale locale) {
        return all.values().stream()
                .map(
                        each ->
                                new Shown(
                                        each.code(),
                                        words(locale, each.code()),
                                        each.placeholders().stream()
                                                .map(name -> placeholder(locale, name))
                                                .toList()))
                .toList();
    }

    String words(Locale locale, String code) {
        return texts.get(locale, "message.purpose." + code);
    }

    private Placeholder placeholder(Locale locale, String name) {
        String key = "placeholder." + name;
        return new Placeholder(name, texts.get(locale, key), texts.get(locale, key + ".sample"));
    }

    Map<String, String> samples(TemplatePurpose purpose, Locale locale) {
        Map<String, String> samples = new HashMap<>();
        for (String name : purpose.placeholders())
            samples.put(name, texts.get(locale, "placeholder." + name + ".sample"));
        return samples;
    }
}
