package zhike.grading.scheme;

import static zhike.grading.db.Tables.EDITION;
import static zhike.grading.db.Tables.SCHEME;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import tools.jackson.databind.ObjectMapper;

import zhike.platform.broadcast.Broadcast;
import zhike.platform.error.Refusal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The schemes that are live, kept in memory until one changes. */
@Component
public class Schemes {
    static final String CHANGED = "grading-scheme";
    private final DSLContext db;
    private final ObjectMapper json;

    /** One entry; a map because its computing and its clearing exclude each other. */
    private final Map<String, List<Scheme>> known = new ConcurrentHashMap<>();

    Schemes(DSLContext db, ObjectMapper json, Broadcast broadcast) {
        this.db = db;
        this.json = json;
        broadcast.on(CHANGED, any -> known.clear());
    }

    /** In their order. */
    public List<Scheme> live() {
        return known.computeIfAbsent("", any -> load());
    }

    public Optional<Scheme> main() {
        return live().stream().filter(Scheme::main).findFirst();
    }

    public Optional<Scheme> find(long id) {
        return live().stream().filter(scheme -> scheme.id() == id).findFirst();
    }

    /**
     * @throws Refusal {@code scheme.missing}
     */
    public Scheme require(long id) {
        return find(id).orElseThrow(() -> Refusal.missing("scheme"));
    }

    /** Null for the main one. */
    public Scheme chosen(@org.jspecify.annotations.Nullable Long id) {
        return id == null ? main().orElseThrow(() -> Refusal.missing("scheme")) : require(id);
    }

    private List<Scheme> load() {
        return db.select(SCHEME, EDITION)
                .from(SCHEME)
                .join(EDITION)
                .on(EDITION.SCHEME_ID.eq(SCHEME.ID))
                .where(EDITION.STATE.eq("live"))
                .and(SCHEME.ACTIVE)
                .orderBy(SCHEME.POSITION, SCHEME.ID)
                .fetch(
                        row ->
                                new Scheme(
                                        row.value1().getId(),
                                        row.value1().getCode(),
                                        row.value1().getNameZh(),
                                        row.value1().getNameEn(),
                                        row.value1().getMethod(),
                                        row.value1().getMain(),
                                        row.value1().getOverrideDown(),
                                        row.value1().getOverrideDays(),
                                        row.value2().getNumber(),
                                        json.readValue(
                                                row.value2().getDefinition().data(),
                                                Definition.class)));
    }
}
