package zhike.promise.list;

import static zhike.promise.db.Tables.EVENT;
import static zhike.promise.db.Tables.GIVEN;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

import zhike.access.Viewer;
import zhike.identity.Staff;
import zhike.platform.error.Refusal;
import zhike.platform.file.StoredFile;
import zhike.platform.file.StoredFiles;
import zhike.promise.DueRule;
import zhike.promise.PromiseRow;
import zhike.promise.Proof;
import zhike.promise.db.tables.records.EventRecord;
import zhike.promise.db.tables.records.GivenRecord;
import zhike.promise.db.tables.records.PauseRecord;
import zhike.promise.kind.KindDefinition;
import zhike.promise.life.Life;
import zhike.promise.life.Lives;
import zhike.promise.life.Pauses;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** Reads one promise whole: what it is, why it is due then, and what happened to it. */
@Component
public class PromiseReading {
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};
    private final DSLContext db;
    private final ObjectMapper json;
    private final PromiseReach reach;
    private final PromiseRows rows;
    private final Lives lives;
    private final Pauses pauses;
    private final Staff staff;
    private final StoredFiles files;
    private final Explaining explaining;
    private final EventShowing showing;
    private final Said said;

    PromiseReading(
            DSLContext db,
            ObjectMapper json,
            PromiseReach reach,
            PromiseRows rows,
            Lives lives,
            Pauses pauses,
            Staff staff,
            StoredFiles files,
            Explaining explaining,
            EventShowing showing,
            Said said) {
        this.said = said;
        this.db = db;
        this.json = json;
        this.reach = reach;
        this.rows = rows;
        this.lives = lives;
        this.pauses = pauses;
        this.staff = staff;
        this.files = files;
        this.explaining = explaining;
        this.showing = showing;
    }

    /**
     * @throws Refusal promise.missing, also where it is out of reach
     */
    public PromiseView byId(Viewer viewer, long id, Locale locale) {
        GivenRecord row = visible(viewer, GIVEN.ID.eq(id));
        List<EventRecord> events =
                db.selectFrom(EVENT)
                        .where(EVENT.PROMISE_ID.eq(id))
                        .orderBy(EVENT.NO)
                        .limit(500)
                        .fetch();
        List<PauseRecord> paused = pauses.of(List.of(id)).getOrDefault(id, List.of());
        Map<Long, String> names = staff.names(people(row, events, paused));
        Life life = lives.life(row);
        KindDefinition kind = life.kind().definition();
        return new PromiseView(
                rows.of(viewer, List.of(id), locale).getFirst(),
                life.kind().clause(),
                row.getKindVersion(),
                json.readValue(text(row.getDetail()), MAP),
                Explaining.named(row.getMadeBy(), names),
                row.getMadeAt(),
                kind.proof(),
                given(row, names, locale),
                row.getBreachNote(),
                row.getNextAt(),
                kind.pauses(),
                kind.breaches(),
                why(row, life, paused, names, locale),
                showing.of(row, kind, events, names, locale));
    }

    /** Rows of promises of which it was decided elsewhere that they may be shown. */
    public List<PromiseRow> rows(Viewer viewer, List<Long> ids, Locale locale) {
        return rows.of(viewer, ids, locale);
    }

    /** Which of them the viewer may open. */
    public Predicate<PromiseRow> seenBy(Viewer viewer) {
        return reach.seenBy(viewer);
    }

    GivenRecord visible(Viewer viewer, Condition which) {
        GivenRecord row = db.selectFrom(GIVEN).where(which).and(reach.visibleTo(viewer)).fetchOne();
        if (row == null) throw Refusal.missing("promise");
        return row;
    }

    private PromiseView.Why why(
            GivenRecord row,
            Life life,
            List<PauseRecord> paused,
            Map<Long, String> names,
            Locale locale) {
        DueRule rule = lives.rule(row, life.kind());
        return explaining.of(
                rule,
                row.getFromAt(),
                row.getDueAt(),
                life.calendar(),
                paused.stream()
                        .map(
                                pause ->
                                        explaining.paused(
                                                pause,
                                                rule,
                                                life.calendar(),
                                                life.kind().definition(),
                                                names,
                                                locale))
                        .toList(),
                locale);
    }

    private PromiseView.@Nullable Given given(
            GivenRecord row, Map<Long, String> names, Locale locale) {
        if (row.getProof() == null) return null;
        Proof proof = json.readValue(text(row.getProof()), Proof.class);
        StoredFile file = proof.fileId() == null ? null : files.find(proof.fileId());
        return new PromiseView.Given(
                proof.note() == null ? null : said.in(locale, proof.note()),
                proof.link(),
                file == null ? null : file.name(),
                Explaining.named(row.getEndedBy(), names));
    }

    /** The file by which it was kept. */
    public StoredFile proof(Viewer viewer, long id) {
        GivenRecord row = visible(viewer, GIVEN.ID.eq(id));
        Proof proof =
                row.getProof() == null
                        ? Proof.NONE
                        : json.readValue(text(row.getProof()), Proof.class);
        StoredFile file = proof.fileId() == null ? null : files.find(proof.fileId());
        if (file == null) throw Refusal.missing("file");
        return file;
    }

    private Set<Long> people(GivenRecord row, List<EventRecord> events, List<PauseRecord> paused) {
        Set<Long> people = new HashSet<>();
        people.add(row.getMadeBy());
        people.add(row.getEndedBy());
        paused.forEach(pause -> people.add(pause.getByPerson()));
        for (EventRecord event : events) {
            people.add(event.getByPerson());
            people.add(event.getForPerson());
            people.addAll(showing.people(event));
        }
        people.remove(null);
        return people;
    }

    private static String text(JSONB json) {
        return Objects.requireNonNull(json.data());
    }
}
