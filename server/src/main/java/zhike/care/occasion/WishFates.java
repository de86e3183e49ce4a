package zhike.care.occasion;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import zhike.care.owed.ServiceNames;
import zhike.customer.CustomerTimeline;
import zhike.messaging.MessageEvent;
import zhike.platform.subject.Subject;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What became of each message, written down beside what it was owed for. */
@Component
class WishFates {
    private static final String ENDED =
            """
            update care.owed o set fate = t.fate, error = t.error,
                state = case when t.fate in ('sent', 'delivered') and o.state in ('open', 'broken')
                    then case when o.due_at < {3} then 'late' else 'kept' end else o.state end,
                ended_at = case when t.fate in ('sent', 'delivered') then coalesce(o.ended_at, {3}) else o.ended_at end
            from unnest({0}, {1}, {2}) as t (id, fate, error), care.owed b where o.id = t.id and b.id = t.id
            returning o.customer_id, o.service, b.fate is null and t.fate in ('sent', 'delivered') as fresh\
            """;
    private final DSLContext db;
    private final Clock clock;
    private final ServiceNames names;
    private final CustomerTimeline timeline;

    WishFates(DSLContext db, Clock clock, ServiceNames names, CustomerTimeline timeline) {
        this.db = db;
        this.clock = clock;
        this.names = names;
        this.timeline = timeline;
    }

    @EventListener
    void ended(MessageEvent.Ended ended) {
        List<MessageEvent.Fate> ours =
                ended.fates().stream().filter(each -> about(each.about())).toList();
        if (ours.isEmpty()) return;
        Map<String, List<Long>> greeted = new LinkedHashMap<>();
        db.fetch(
                        ENDED,
                        DSL.val(
                                ours.stream()
                                        .map(each -> Objects.requireNonNull(each.about()).id())
                                        .toArray(Long[]::new)),
                        DSL.val(
                                ours.stream()
                                        .map(each -> each.state().code())
                                        .toArray(String[]::new)),
                        DSL.val(ours.stream().map(MessageEvent.Fate::error).toArray(String[]::new)),
                        DSL.val(clock.instant()))
                .forEach(
                        row -> {
                            if (Boolean.TRUE.equals(row.get("fresh", Boolean.class)))
                                greeted.computeIfAbsent(
                                                row.get("service", String.class),
                                                key -> new ArrayList<>())
                                        .add(row.get("customer_id", Long.class));
                        });
        if (greeted.isEmpty()) return;
        Map<String, String> called = names.in(Locale.CHINESE);
        greeted.forEach(
                (service, ids) ->
                        timeline.addAll(
                                ids.stream().distinct().toList(),
                                "care.sent",
                                Map.of("service", called.getOrDefault(service, service))));
    }

    @EventListener
    void replied(MessageEvent.Replied replied) {
        Subject about = replied.about();
        if (!about(about)) return;
        db.execute(
                "update care.owed set replied_at = coalesce(replied_at, {0}) where id = {1}",
                DSL.val(replied.at()), DSL.val(Objects.requireNonNull(about).id()));
    }

    private static boolean about(@org.jspecify.annotations.Nullable Subject about) {
        return about != null && about.kind().equals("care");
    }
}
