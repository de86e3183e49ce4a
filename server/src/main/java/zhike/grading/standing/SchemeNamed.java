package zhike.grading.standing;

import zhike.grading.scheme.Scheme;

import java.util.Locale;

/** A scheme in the reader's words. */
public record SchemeNamed(long id, String code, String name, boolean main) {
    public static SchemeNamed of(Scheme scheme, Locale locale) {
        return new SchemeNamed(scheme.id(), scheme.code(), scheme.name(locale), scheme.main());
    }
}
