package zhike.promise.kind;

import static zhike.promise.db.Tables.KIND;
import static zhike.promise.db.Tables.KIND_VERSION;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.platform.error.Refusal;
import zhike.platform.language.Texts;
import zhike.promise.Because;
import zhike.promise.DueRule;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads kinds as they are now. */
@Component
class KindList {
    private final DSLContext db;
    private final Kinds kinds;
    private final Texts texts;

    KindList(DSLContext db, Kinds kinds, Texts texts) {
        this.db = db;
        this.kinds = kinds;
        this.texts = texts;
    }

    List<KindShown> all(Locale locale) {
        return list(DSL.noCondition(), null, locale);
    }

    KindShown one(String code, @Nullable Long job, Locale locale) {
        return list(KIND.CODE.eq(code), job, locale).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.missing("promise.kind"));
    }

    private List<KindShown> list(Condition which, @Nullable Long job, Locale locale) {
        return db.select()
                .from(KIND)
                .join(KIND_VERSION)
                .on(KIND_VERSION.KIND.eq(KIND.CODE))
                .and(KIND_VERSION.VERSION.eq(KIND.VERSION))
                .where(which)
                .orderBy(KIND.ACTIVE.desc(), KIND.CODE)
                .fetch(row -> shown(row, job, locale));
    }

    private KindShown shown(Record row, @Nullable Long job, Locale locale) {
        KindDefinition definition = kinds.definition(row.get(KIND_VERSION.DEFINITION).data());
        String zh = row.get(KIND_VERSION.NAME_ZH);
        String en = row.get(KIND_VERSION.NAME_EN);
        return new KindShown(
                row.get(KIND.CODE),
                Texts.language(locale).equals("en") ? en : zh,
                zh,
                en,
                row.get(KIND_VERSION.CLAUSE),
                sentence(definition.rule(), locale),
                definition,
                row.get(KIND.ACTIVE),
                row.get(KIND.BUILT_IN),
                row.get(KIND.VERSION),
                job);
    }

    /** The rule in words. */
    private String sentence(DueRule rule, Locale locale) {
        return rule.because().stream()
                .map(each -> said(each, locale))
                .collect(Collectors.joining(" "));
    }

    private String said(Because because, Locale locale) {
        return texts.get(locale, "promise.because." + because.code(), Map.copyOf(because.args()));
    }
}
