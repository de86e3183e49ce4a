package zhike.platform.job;

import static zhike.platform.db.Tables.FILE;
import static zhike.platform.db.Tables.JOB;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import zhike.platform.error.Refusal;
import zhike.platform.language.Texts;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads jobs, newest first. */
@Component
public class JobList {
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};
    private static final Field<@Nullable String> ABOUT = asked("about");

    /** A kind that does one thing or another has a label for each. */
    private static final Field<@Nullable String> ACTION = asked("action");

    private final DSLContext db;
    private final ObjectMapper json;
    private final Texts texts;

    JobList(DSLContext db, ObjectMapper json, Texts texts) {
        this.db = db;
        this.json = json;
        this.texts = texts;
    }

    public Page<JobShown> page(Condition whose, @Nullable Cursor after, int limit, Locale locale) {
        List<JobShown> rows =
                select().where(whose)
                        .and(after == null ? DSL.noCondition() : JOB.ID.lt(after.number(0)))
                        .orderBy(JOB.ID.desc())
                        .limit(limit + 1)
                        .fetch(row -> shown(row, locale));
        return Page.of(rows, limit, last -> Cursor.of(last.id()));
    }

    public JobShown one(long id, Condition whose, Locale locale) {
        JobShown found =
                select().where(JOB.ID.eq(id)).and(whose).fetchOne(row -> shown(row, locale));
        if (found == null) throw Refusal.missing("job");
        return found;
    }

    /** The newest of a kind that has not ended, whoever asked for it. */
    public @Nullable JobShown open(String kind, Locale locale) {
        return select().where(JOB.KIND.eq(kind))
                .and(JOB.STATE.in("waiting", "running"))
                .orderBy(JOB.ID.desc())
                .limit(1)
                .fetchOne(row -> shown(row, locale));
    }

    /** A person's own. */
    public static Condition of(long personId) {
        return JOB.PERSON_ID.eq(personId);
    }

    /** What was asked for and how far it is: for undoing it. */
    public record Asked(String state, String request, Instant createdAt) {}

    public @Nullable Asked asked(long id, String kind, long personId) {
        return db.select(JOB.STATE, JOB.REQUEST, JOB.CREATED_AT)
                .from(JOB)
                .where(JOB.ID.eq(id))
                .and(JOB.KIND.eq(kind))
                .and(of(personId))
                .fetchOne(row -> new Asked(row.value1(), row.value2().data(), row.value3()));
    }

    /** With which rights the job's file was made. */
    @Nullable JsonNode rights(long id) {
        return json.readTree(
                        db.select(JOB.RESULT)
                                .from(JOB)
                                .where(JOB.ID.eq(id))
                                .fetchSingle()
                                .value1()
                                .data())
                .get(JobRun.RIGHTS);
    }

    private static Field<@Nullable String> asked(String key) {
        return DSL.field("{0} ->> {1}", String.class, JOB.REQUEST, DSL.inline(key)).as(key);
    }

    private SelectOnConditionStep<? extends Record> select() {
        return db.select(
                        JOB.ID,
                        JOB.KIND,
                        ABOUT,
                        ACTION,
                        JOB.STATE,
                        JOB.DONE,
                        JOB.TOTAL,
                        JOB.RESULT,
                        JOB.CREATED_AT,
                        JOB.ENDED_AT,
                        FILE.ID,
                        FILE.NAME,
                        FILE.SIZE)
                .from(JOB)
                .leftJoin(FILE)
                .on(FILE.ID.eq(JOB.FILE_ID));
    }

    private String label(String kind, @Nullable String action, Locale locale) {
        return texts.get(locale, "job." + kind + (action == null ? "" : "." + action));
    }

    private JobShown shown(Record row, Locale locale) {
        Map<String, Object> result = json.readValue(row.get(JOB.RESULT).data(), MAP);
        result.remove(JobRun.RIGHTS);
        result.remove(JobRun.MEMORY);
        JobShown.Failure error = failure(result.remove("error"), locale);
        JobShown.File file =
                row.get(FILE.ID) == null
                        ? null
                        : new JobShown.File(
                                row.get(FILE.ID), row.get(FILE.NAME), row.get(FILE.SIZE));
        return new JobShown(
                row.get(JOB.ID),
                row.get(JOB.KIND),
                label(row.get(JOB.KIND), row.get(ACTION), locale),
                row.get(ABOUT),
                row.get(JOB.STATE),
                row.get(JOB.DONE),
                row.get(JOB.TOTAL),
                result,
                error,
                row.get(JOB.CREATED_AT),
                row.get(JOB.ENDED_AT),
                file);
    }

    private JobShown.@Nullable Failure failure(@Nullable Object stored, Locale locale) {
        if (!(stored instanceof Map<?, ?> error)) return null;
        Map<String, Object> args = json.convertValue(error.get("args"), MAP);
        String key = "error." + error.get("code");
        return new JobShown.Failure(
                String.valueOf(error.get("code")),
                texts.get(locale, key, args),
                texts.get(locale, key + ".remedy", args));
    }
}
