package zhike.messaging.message;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import zhike.messaging.MessageEvent;

import java.time.Clock;
import java.util.Collection;
import java.util.List;

/** Takes back what has not left. */
@Component
public class TakingBack {
    private final DSLContext db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    TakingBack(DSLContext db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    /** Within the caller's transaction. */
    public int cancel(Collection<Long> ids) {
        List<MessageEvent.Fate> ended =
                db.fetch(
                                "update messaging.message m set state = 'cancelled', ended_at = {1}"
                                        + " where m.id = any({0}) and m.state in ('waiting',"
                                        + " 'held') returning "
                                        + Fates.COLUMNS,
                                DSL.val(ids.toArray(Long[]::new)),
                                DSL.val(clock.instant()))
                        .map(Fates::of);
        if (!ended.isEmpty()) events.publishEvent(new MessageEvent.Ended(ended));
        return ended.size();
    }
}
