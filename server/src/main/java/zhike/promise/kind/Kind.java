package zhike.promise.kind;

import zhike.platform.language.Texts;

import java.util.Locale;

/** One version of a kind: it never changes. */
public record Kind(
        String code,
        int version,
        String nameZh,
        String nameEn,
        String clause,
        KindDefinition definition) {

    public String name(Locale locale) {
        return Texts.language(locale).equals("en") ? nameEn : nameZh;
    }
}
