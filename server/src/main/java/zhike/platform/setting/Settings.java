package zhike.platform.setting;

import static zhike.platform.db.Tables.SETTING;

import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;

import tools.jackson.databind.ObjectMapper;

import zhike.platform.broadcast.Broadcast;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Values by key, kept in memory until one changes on any node. */
@Component
public class Settings {
    private static final String CHANGED = "setting";
    private final DSLContext db;
    private final ObjectMapper json;
    private final Broadcast broadcast;
    private final Map<String, Optional<String>> known = new ConcurrentHashMap<>();

    Settings(DSLContext db, ObjectMapper json, Broadcast broadcast) {
        this.db = db;
        this.json = json;
        this.broadcast = broadcast;
        broadcast.on(CHANGED, any -> known.clear());
    }

    public <T extends Record> T get(SettingGroup<T> group) {
        return get(group.code(), group.type(), group.usual());
    }

    public <T> T get(String key, Class<T> type, T usual) {
        return known.computeIfAbsent(key, this::load)
                .map(value -> json.readValue(value, type))
                .orElse(usual);
    }

    /** Heard by every node at the commit. */
    public void put(String key, Object value) {
        JSONB stored = JSONB.jsonb(json.writeValueAsString(value));
        db.insertInto(SETTING, SETTING.KEY, SETTING.VALUE)
                .values(key, stored)
                .onConflict(SETTING.KEY)
                .doUpdate()
                .set(SETTING.VALUE, stored)
                .execute();
        broadcast.tell(CHANGED, key);
    }

    private Optional<String> load(String key) {
        JSONB found =
                db.select(SETTING.VALUE)
                        .from(SETTING)
                        .where(SETTING.KEY.eq(key))
                        .fetchOne(SETTING.VALUE);
        return Optional.ofNullable(found).map(value -> Objects.requireNonNull(value.data()));
    }
}
