package zhike.grading.standing;

import org.jspecify.annotations.Nullable;

import zhike.grading.scheme.Definition;
import zhike.grading.scheme.Scheme;

import java.util.Locale;

/** A level in the reader's words. */
public record LevelShown(String code, String name, String colour, int rank) {
    public static LevelShown of(Scheme scheme, String code, Locale locale) {
        int rank = scheme.definition().rank(code);
        // one of a former edition
        if (rank == 0) return new LevelShown(code, code, "grey", 0);
        Definition.Level level = scheme.definition().level(rank);
        return new LevelShown(code, level.name(locale), level.colour(), rank);
    }

    static @Nullable LevelShown orNone(Scheme scheme, @Nullable String code, Locale locale) {
        return code == null ? null : of(scheme, code, locale);
    }
}
