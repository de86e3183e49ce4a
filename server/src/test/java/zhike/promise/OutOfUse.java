package zhike.promise;

import tools.jackson.databind.JsonNode;

import zhike.testing.Answer;
import zhike.testing.Caller;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Kinds that an administrator takes out of use for a while. */
public final class OutOfUse implements AutoCloseable {
    private final Caller administrator;
    private final List<String> kinds;

    public OutOfUse(Caller administrator, String... kinds) {
        this.administrator = administrator;
        this.kinds = List.of(kinds);
        this.kinds.forEach(kind -> turn(administrator, kind, false).is(200));
    }

    @Override
    public void close() {
        kinds.forEach(kind -> turn(administrator, kind, true).is(200));
    }

    public static Answer turn(Caller administrator, String kind, boolean active) {
        JsonNode now = administrator.get("/api/promise-kinds/" + kind).is(200).body();
        Map<String, Object> form = new HashMap<>();
        for (String same : List.of("nameZh", "nameEn", "clause", "definition", "version"))
            form.put(same, now.path(same));
        form.put("active", active);
        return administrator.put("/api/promise-kinds/" + kind, form);
    }
}
