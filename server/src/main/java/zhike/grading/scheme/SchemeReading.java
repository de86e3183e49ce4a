package zhike.grading.scheme;

import static zhike.grading.db.Tables.EDITION;
import static zhike.grading.db.Tables.RUN;
import static zhike.grading.db.Tables.SCHEME;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.ObjectMapper;

import zhike.grading.db.tables.Edition;
import zhike.identity.Named;
import zhike.identity.Names;
import zhike.platform.error.Refusal;

import java.util.List;
import java.util.Locale;

/** Schemes with their editions. */
@Component
class SchemeReading {
    private static final Edition LIVE = EDITION.as("live_edition");
    private static final Edition DRAFT = EDITION.as("draft_edition");
    private static final org.jooq.Field<java.time.Instant> GRADED =
            DSL.field(
                            DSL.select(DSL.max(RUN.BEGAN_AT))
                                    .from(RUN)
                                    .where(RUN.SCHEME_ID.eq(SCHEME.ID)))
                    .as("graded_at");
    private final DSLContext db;
    private final ObjectMapper json;

    SchemeReading(DSLContext db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    List<SchemeView> all(Locale locale) {
        return views(DSL.trueCondition(), locale, false);
    }

    SchemeView one(long id, Locale locale) {
        return views(SCHEME.ID.eq(id), locale, true).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.missing("scheme"));
    }

    private List<SchemeView> views(Condition which, Locale locale, boolean whole) {
        return db.select(SCHEME, LIVE.NUMBER, LIVE.LIVE_AT, DRAFT.ID, GRADED)
                .from(SCHEME)
                .leftJoin(LIVE)
                .on(LIVE.SCHEME_ID.eq(SCHEME.ID))
                .and(LIVE.STATE.eq("live"))
                .leftJoin(DRAFT)
                .on(DRAFT.SCHEME_ID.eq(SCHEME.ID))
                .and(DRAFT.STATE.eq("draft"))
                .where(which)
                .orderBy(SCHEME.POSITION, SCHEME.ID)
                .fetch(
                        row -> {
                            var scheme = row.value1();
                            return new SchemeView(
                                    scheme.getId(),
                                    scheme.getCode(),
                                    locale.getLanguage().equals("en")
                                            ? scheme.getNameEn()
                                            : scheme.getNameZh(),
                                    scheme.getNameZh(),
                                    scheme.getNameEn(),
                                    scheme.getMethod(),
                                    scheme.getMain(),
                                    scheme.getActive(),
                                    scheme.getBasis(),
                                    scheme.getOverrideDown(),
                                    scheme.getOverrideDays(),
                                    scheme.getVersion(),
                                    row.value2(),
                                    row.value3(),
                                    row.value4() != null,
                                    row.value5(),
                                    whole ? editions(scheme.getId()) : List.of());
                        });
    }

    private List<SchemeView.Edition> editions(long scheme) {
        return db.select(EDITION.fields())
                .select(
                        Names.ofPerson(EDITION.CHANGED_BY).as("changer"),
                        Names.ofPerson(EDITION.LIVE_BY).as("releaser"))
                .from(EDITION)
                .where(EDITION.SCHEME_ID.eq(scheme))
                .orderBy(EDITION.NUMBER.desc())
                .limit(100)
                .fetch(this::edition);
    }

    private SchemeView.Edition edition(Record row) {
        return new SchemeView.Edition(
                row.get(EDITION.ID),
                row.get(EDITION.NUMBER),
                row.get(EDITION.STATE),
                row.get(EDITION.NOTE),
                row.get(EDITION.CHANGED_AT),
                named(row.get(EDITION.CHANGED_BY), row.get("changer", String.class)),
                row.get(EDITION.LIVE_AT),
                named(row.get(EDITION.LIVE_BY), row.get("releaser", String.class)),
                row.get(EDITION.ENDED_AT),
                json.readValue(row.get(EDITION.DEFINITION).data(), Definition.class),
                row.get(EDITION.VERSION));
    }

    private static @Nullable Named named(@Nullable Long id, @Nullable String name) {
        return id == null ? null : new Named(id, String.valueOf(name));
    }
}
