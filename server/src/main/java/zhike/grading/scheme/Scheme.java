package zhike.grading.scheme;

import java.util.Locale;

/**
 * A scheme with its live edition.
 *
 * @param edition number of the edition
 * @param overrideDown by how many levels an override may go below the rule
 * @param overrideDays the longest that one may hold
 */
public record Scheme(
        long id,
        String code,
        String nameZh,
        String nameEn,
        String method,
        boolean main,
        int overrideDown,
        int overrideDays,
        int edition,
        Definition definition) {
    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? nameEn : nameZh;
    }
}
