package zhike.promise.deed;

import static zhike.promise.db.Tables.GIVEN;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.platform.error.Refusal;
import zhike.platform.language.Texts;
import zhike.platform.trail.Trail;
import zhike.promise.life.Changing;
import zhike.promise.life.Doer;
import zhike.promise.life.Life;
import zhike.promise.list.Abilities;
import zhike.promise.list.PromiseReach;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Does something to promises in one transaction: to each that allows it, and tells why not to the
 * others. Where only one was meant, its refusal is that of the whole.
 */
@Component
class Deeds {
    /** What is done to one, after its own checks. */
    @FunctionalInterface
    interface Deed {
        void to(Life life, Instant now, Doer by, Abilities.Asking may);
    }

    private final Changing changing;
    private final PromiseReach reach;
    private final Abilities abilities;
    private final Trail trail;
    private final Texts texts;

    Deeds(Changing changing, PromiseReach reach, Abilities abilities, Trail trail, Texts texts) {
        this.changing = changing;
        this.reach = reach;
        this.abilities = abilities;
        this.trail = trail;
        this.texts = texts;
    }

    /**
     * @param action for the trail
     * @param detail for the trail
     */
    DeedDone toEach(
            Viewer viewer,
            List<Long> ids,
            String action,
            Map<String, @Nullable Object> detail,
            Deed deed) {
        Abilities.Asking may = abilities.of(viewer);
        Set<Long> seen = new HashSet<>();
        List<Long> done = new ArrayList<>();
        Map<Long, Refusal> refused = new HashMap<>();
        changing.change(
                GIVEN.ID.in(ids).and(reach.visibleTo(viewer)),
                (life, now, by) -> {
                    long id = life.row().getId();
                    seen.add(id);
                    try {
                        deed.to(life, now, by, may);
                        done.add(id);
                        keep(action, life, by, detail);
                    } catch (Refusal refusal) {
                        refused.put(id, refusal);
                    }
                });
        for (long id : ids) if (!seen.contains(id)) refused.put(id, Refusal.missing("promise"));
        if (ids.size() == 1 && !refused.isEmpty()) throw refused.values().iterator().next();
        return new DeedDone(done, told(refused, viewer.locale()));
    }

    private void keep(String action, Life life, Doer by, Map<String, @Nullable Object> detail) {
        Map<String, @Nullable Object> whole = new HashMap<>(detail);
        whole.put("subject", life.subject());
        if (by.standsFor() != null) whole.put("for", by.standsFor());
        trail.record(action, "promise", life.row().getId(), life.kind().nameZh(), whole);
    }

    private List<DeedDone.Refused> told(Map<Long, Refusal> refused, Locale locale) {
        return refused.entrySet().stream()
                .map(
                        each ->
                                new DeedDone.Refused(
                                        each.getKey(),
                                        each.getValue().code(),
                                        text(each.getValue(), "", locale),
                                        text(each.getValue(), ".remedy", locale)))
                .toList();
    }

    private String text(Refusal refusal, String part, Locale locale) {
        return texts.get(locale, "error." + refusal.code() + part, refusal.args());
    }
}
