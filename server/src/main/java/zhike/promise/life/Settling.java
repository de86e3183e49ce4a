package zhike.promise.life;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import zhike.platform.subject.Subject;
import zhike.promise.PromiseEvent;
import zhike.promise.db.tables.records.GivenRecord;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

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
        for (Happening each : life.happenings()) {
            PromiseEvent event = event(life, each);
            if (event != null) events.publishEvent(event);
        }
    }

    private static @Nullable PromiseEvent event(Life life, Happening each) {
        GivenRecord row = life.row();
        long id = row.getId();
        String kind = row.getKind();
        Subject about = life.subject();
        Long customer = row.getCustomerId();
        long owner = row.getOwnerId();
        return switch (each.what()) {
            case WARNED -> new PromiseEvent.Warned(id, kind, about, customer, owner);
            case BROKEN -> new PromiseEvent.Broken(id, kind, about, customer, owner);
            case KEPT -> new PromiseEvent.Kept(id, kind, about, customer, owner, row.getLate());
            case RELEASED ->
                    new PromiseEvent.Released(
                            id,
                            kind,
                            about,
                            customer,
                            owner,
                            each.by().person(),
                            String.valueOf(each.detail().get("why")));
            case REASSIGNED ->
                    each.detail().get("from") instanceof Long from
                            ? new PromiseEvent.Reassigned(id, kind, about, customer, owner, from)
                            : null;
            case RESUMED, RETIMED ->
                    Objects.equals(each.detail().get("was"), each.detail().get("due"))
                            ? null
                            : new PromiseEvent.Moved(
                                    id, kind, about, customer, owner, row.getDueAt());
            default -> null;
        };
    }
}
