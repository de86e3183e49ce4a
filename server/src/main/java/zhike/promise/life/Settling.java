package zhike.promise.life;

import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import zhike.promise.PromiseEvent;
import zhike.promise.db.tables.records.GivenRecord;

import java.time.Instant;
import java.util.List;

/**
 * Writes down what became of promises, tells the modules and then the people: one batch at once.
 */
@Component
public class Settling {
    private final DSLContext db;
    private final EventLog log;
    private final Recipients recipients;
    private final Telling telling;
    private final ApplicationEventPublisher events;

    Settling(
            DSLContext db,
            EventLog log,
            Recipients recipients,
            Telling telling,
            ApplicationEventPublisher events) {
        this.db = db;
        this.log = log;
        this.recipients = recipients;
        this.telling = telling;
        this.events = events;
    }

    /** Within the transaction in which they were locked. */
    public void settle(List<Life> lives, Instant now) {
        List<Life> changed = lives.stream().filter(life -> life.row().modified()).toList();
        if (changed.isEmpty()) return;
        List<Life> happened =
                changed.stream().filter(life -> !life.happenings().isEmpty()).toList();
        var told = telling.of(happened, recipients.of(happened));
        db.batchUpdate(changed.stream().map(Life::row).toList()).execute();
        log.write(happened, now);
        happened.forEach(this::publish);
        told.tell();
    }

    private void publish(Life life) {
        GivenRecord row = life.row();
        for (Happening each : life.happenings()) {
            PromiseEvent event =
                    switch (each.what()) {
                        case WARNED ->
                                new PromiseEvent.Warned(
                                        row.getId(),
                                        row.getKind(),
                                        life.subject(),
                                        row.getCustomerId(),
                                        row.getOwnerId());
                        case BROKEN ->
                                new PromiseEvent.Broken(
                                        row.getId(),
                                        row.getKind(),
                                        life.subject(),
                                        row.getCustomerId(),
                                        row.getOwnerId());
                        case KEPT ->
                                new PromiseEvent.Kept(
                                        row.getId(),
                                        row.getKind(),
                                        life.subject(),
                                        row.getCustomerId(),
                                        row.getOwnerId(),
                                        row.getLate());
                        case RELEASED ->
                                new PromiseEvent.Released(
                                        row.getId(),
                                        row.getKind(),
                                        life.subject(),
                                        row.getCustomerId(),
                                        row.getOwnerId());
                        default -> null;
                    };
            if (event != null) events.publishEvent(event);
        }
    }
}
