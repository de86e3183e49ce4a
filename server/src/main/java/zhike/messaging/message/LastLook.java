package zhike.messaging.message;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import zhike.messaging.MessageChannel;
import zhike.messaging.MessageEvent;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Once more before it leaves: who wants no messages may have said so since it was queued. */
@Component
public class LastLook {
    private static final String REFUSE =
            """
            update messaging.message m set state = 'refused', ended_at = {1}, error = {2} where m.id = any({0})
            returning
            """;
    private final DSLContext db;
    private final Clock clock;
    private final Screening screening;
    private final ApplicationEventPublisher events;

    LastLook(DSLContext db, Clock clock, Screening screening, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.screening = screening;
        this.events = events;
    }

    /**
     * @param rows with id, address, customer_id and marketing; those that are not wanted are
     *     refused
     */
    public List<Record> wanted(MessageChannel channel, List<Record> rows) {
        if (rows.isEmpty()) return rows;
        Set<String> closed =
                screening.holding(
                        channel,
                        rows.stream().map(row -> row.get("address", String.class)).toList());
        Set<Long> asked = new HashSet<>();
        for (Record row : rows)
            if (row.get("marketing", Boolean.class) && row.get("customer_id") != null)
                asked.add(row.get("customer_id", Long.class));
        Set<Long> refusing = screening.refusing(asked);
        List<Record> wanted = new ArrayList<>();
        List<Long> out = new ArrayList<>();
        List<Long> unwanted = new ArrayList<>();
        for (Record row : rows)
            if (closed.contains(row.get("address", String.class)))
                out.add(row.get("id", Long.class));
            else if (row.get("marketing", Boolean.class)
                    && refusing.contains(row.get("customer_id", Long.class)))
                unwanted.add(row.get("id", Long.class));
            else wanted.add(row);
        refuse(out, Screening.OPTED_OUT);
        refuse(unwanted, Screening.NO_MARKETING);
        return wanted;
    }

    private void refuse(List<Long> ids, String why) {
        if (ids.isEmpty()) return;
        events.publishEvent(
                new MessageEvent.Ended(
                        db.fetch(
                                        REFUSE + Fates.COLUMNS,
                                        DSL.val(ids.toArray(Long[]::new)),
                                        DSL.val(clock.instant()),
                                        DSL.val(why))
                                .map(Fates::of)));
    }
}
