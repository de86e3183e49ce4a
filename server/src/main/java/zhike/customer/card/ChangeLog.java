package zhike.customer.card;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import tools.jackson.databind.ObjectMapper;

import zhike.customer.CustomerEvent;
import zhike.identity.Acting;
import zhike.identity.SignedIn;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps every change of every field: who, when, from, to, and by what. */
@Component
public class ChangeLog {
    private final DSLContext db;
    private final Clock clock;
    private final ObjectMapper json;
    private final ApplicationEventPublisher events;

    ChangeLog(DSLContext db, Clock clock, ObjectMapper json, ApplicationEventPublisher events) {
        this.events = events;
        this.db = db;
        this.clock = clock;
        this.json = json;
    }

    /**
     * @param subject {@code card} or {@code contact:<id>}
     */
    public record Entry(long cardId, String subject, Map<String, CardState.Change> changes) {}

    /**
     * @param subject {@code card} or {@code contact:<id>}
     */
    public void add(
            long cardId,
            String cause,
            @Nullable Long causeId,
            String subject,
            Map<String, CardState.Change> changes) {
        addAll(List.of(new Entry(cardId, subject, changes)), cause, causeId);
    }

    /** Many entries of one cause in one statement; those without any change are left out. */
    public void addAll(Collection<Entry> entries, String cause, @Nullable Long causeId) {
        List<Entry> real = entries.stream().filter(entry -> !entry.changes().isEmpty()).toList();
        if (real.isEmpty()) return;
        SignedIn who = Acting.now();
        ChangeCause whole = ChangeCause.now();
        db.execute(
                "insert into customer.change (card_id, at, person_id, cause, cause_id, subject,"
                    + " fields) select c.card, {0}, {1}, {2}, {3}, c.subject, c.fields::jsonb from"
                    + " unnest({4}, {5}, {6}) as c(card, subject, fields)",
                DSL.val(clock.instant()),
                DSL.val(who == null ? null : who.personId(), Long.class),
                DSL.val(whole == null ? cause : whole.cause()),
                DSL.val(whole == null ? causeId : (Long) whole.id(), Long.class),
                DSL.val(real.stream().map(Entry::cardId).toArray(Long[]::new)),
                DSL.val(real.stream().map(Entry::subject).toArray(String[]::new)),
                DSL.val(
                        real.stream()
                                .map(entry -> fields(entry.changes()))
                                .toArray(String[]::new)));
        events.publishEvent(
                new CustomerEvent.Changed(real.stream().map(Entry::cardId).distinct().toList()));
    }

    private String fields(Map<String, CardState.Change> changes) {
        List<Map<String, @Nullable Object>> fields = new ArrayList<>();
        changes.forEach(
                (key, change) -> {
                    Map<String, @Nullable Object> entry = new LinkedHashMap<>();
                    entry.put("field", key);
                    entry.put("from", change.from());
                    entry.put("to", change.to());
                    fields.add(entry);
                });
        return json.writeValueAsString(fields);
    }
}
