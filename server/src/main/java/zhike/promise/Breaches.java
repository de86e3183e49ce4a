package zhike.promise;

import static zhike.promise.db.Tables.GIVEN;

import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.platform.language.Texts;
import zhike.promise.kind.Kinds;

import java.util.Locale;

/** Why promises were broken, for reports of the modules that made them; asks for no rights. */
@Component
public class Breaches {
    private final Kinds kinds;

    Breaches(Kinds kinds) {
        this.kinds = kinds;
    }

    /**
     * The code of the reason, as a piece of another module's statement; null where none is told.
     */
    public static Field<String> reasonOf(Field<Long> promiseId) {
        var broken = GIVEN.as("broken_promise");
        return DSL.field(
                DSL.select(broken.BREACH_REASON).from(broken).where(broken.ID.eq(promiseId)));
    }

    /** Its words, as the kind has them now; the code itself where it has it no more. */
    public String said(@Nullable String kind, String reason, Locale locale) {
        if (kind == null) return reason;
        String language = Texts.language(locale);
        return kinds.now(kind).definition().breaches().stream()
                .filter(each -> each.code().equals(reason))
                .map(each -> each.in(language))
                .findFirst()
                .orElse(reason);
    }
}
