package zhike.promise.kind;

import static zhike.promise.db.Tables.KIND;
import static zhike.promise.db.Tables.KIND_VERSION;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.ObjectMapper;

import zhike.platform.broadcast.Broadcast;
import zhike.platform.broadcast.Remembered;
import zhike.platform.error.Refusal;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Kinds by code and version. */
@Component
public class Kinds {
    static final String CHANGED = "promise.kind";

    private record Key(String code, int version) {}

    private record Current(int version, boolean active) {}

    private final DSLContext db;
    private final ObjectMapper json;
    private final Map<Key, Kind> known = new ConcurrentHashMap<>();
    private final Remembered<String, Current> current;

    Kinds(DSLContext db, ObjectMapper json, Broadcast broadcast) {
        this.db = db;
        this.json = json;
        current = new Remembered<>(broadcast, CHANGED, 1000, Duration.ofMinutes(1));
    }

    /**
     * @throws Refusal where there is none
     */
    public Kind of(String code, int version) {
        return known.computeIfAbsent(new Key(code, version), this::load);
    }

    /** As it is now, active or not. */
    public Kind now(String code) {
        return of(code, current(code).version());
    }

    /**
     * As it is now, for new promises.
     *
     * @throws Refusal where there is none or it was taken out of use
     */
    public Kind active(String code) {
        Current found = current(code);
        if (!found.active()) throw Refusal.conflict("promise.kind.inactive");
        return of(code, found.version());
    }

    public boolean inUse(String code) {
        return current(code).active();
    }

    private Current current(String code) {
        Current found = current.find(code);
        if (found != null) return found;
        long mark = current.mark();
        Current fresh =
                db.select(KIND.VERSION, KIND.ACTIVE)
                        .from(KIND)
                        .where(KIND.CODE.eq(code))
                        .fetchOne(row -> new Current(row.value1(), row.value2()));
        if (fresh == null) throw Refusal.missing("promise.kind");
        current.keep(code, fresh, mark);
        return fresh;
    }

    private Kind load(Key key) {
        @Nullable Kind found =
                db.selectFrom(KIND_VERSION)
                        .where(KIND_VERSION.KIND.eq(key.code()))
                        .and(KIND_VERSION.VERSION.eq(key.version()))
                        .fetchOne(
                                row ->
                                        new Kind(
                                                row.getKind(),
                                                row.getVersion(),
                                                row.getNameZh(),
                                                row.getNameEn(),
                                                row.getClause(),
                                                definition(row.getDefinition().data())));
        if (found == null) throw Refusal.missing("promise.kind");
        return found;
    }

    KindDefinition definition(@Nullable String text) {
        return json.readValue(Objects.requireNonNull(text), KindDefinition.class);
    }
}
