package zhike.messaging.sms;

import static zhike.messaging.db.Tables.ARRIVAL;
import static zhike.messaging.db.Tables.MESSAGE;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.messaging.MessageChannel;
import zhike.messaging.MessageEvent;
import zhike.messaging.db.tables.records.ArrivalRecord;
import zhike.messaging.db.tables.records.MessageRecord;
import zhike.messaging.message.RulesOfMessages;
import zhike.messaging.message.Suppressions;
import zhike.platform.subject.Subject;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What people write: it belongs to the last message to their number, and may end all further ones.
 */
@Component
class Replies {
    /** Then a part that has not come is not waited for any longer. */
    static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final int BATCH = 200;
    private final DSLContext db;
    private final Clock clock;
    private final RulesOfMessages rules;
    private final Suppressions suppressions;
    private final ApplicationEventPublisher events;

    Replies(
            DSLContext db,
            Clock clock,
            RulesOfMessages rules,
            Suppressions suppressions,
            ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.rules = rules;
        this.suppressions = suppressions;
        this.events = events;
    }

    /** All that have come and are whole. */
    @Transactional
    public void read() {
        List<ArrivalRecord> came =
                new ArrayList<>(
                        db.selectFrom(ARRIVAL)
                                .where(ARRIVAL.KIND.eq(DSL.inline("message")))
                                .and(ARRIVAL.HANDLED_AT.isNull())
                                .orderBy(ARRIVAL.ID)
                                .limit(BATCH)
                                .forUpdate()
                                .skipLocked()
                                .fetch());
        while (!came.isEmpty()) {
            ArrivalRecord first = came.getFirst();
            List<ArrivalRecord> together = came.stream().filter(each -> one(first, each)).toList();
            came.removeAll(together);
            List<ArrivalRecord> parts = distinct(together);
            boolean whole = first.getJoinedOf() == null || parts.size() >= first.getJoinedOf();
            boolean late = first.getAt().isBefore(clock.instant().minus(PATIENCE));
            if (whole || late) understand(first, parts, together);
        }
    }

    private static boolean one(ArrivalRecord first, ArrivalRecord other) {
        return first == other
                || first.getJoinedOf() != null
                        && first.getAddress().equals(other.getAddress())
                        && Objects.equals(first.getJoinedRef(), other.getJoinedRef())
                        && Objects.equals(first.getJoinedOf(), other.getJoinedOf());
    }

    /** In their order, each once: a peer may send one again. */
    private static List<ArrivalRecord> distinct(List<ArrivalRecord> together) {
        List<ArrivalRecord> parts = new ArrayList<>();
        for (ArrivalRecord each : together)
            if (parts.stream()
                    .noneMatch(part -> Objects.equals(part.getJoinedNo(), each.getJoinedNo())))
                parts.add(each);
        parts.sort(
                (a, b) ->
                        Integer.compare(
                                Objects.requireNonNullElse(a.getJoinedNo(), 0),
                                Objects.requireNonNullElse(b.getJoinedNo(), 0)));
        return parts;
    }

    private void understand(
            ArrivalRecord first, List<ArrivalRecord> parts, List<ArrivalRecord> all) {
        StringBuilder text = new StringBuilder();
        for (ArrivalRecord part : parts) text.append(part.getBody());
        MessageRecord last = last(first.getAddress());
        Long messageId = last == null ? null : last.getId();
        for (ArrivalRecord each : all) {
            each.setHandledAt(clock.instant());
            each.setMessageId(messageId);
            if (each != first) each.setOutcome("joined");
        }
        first.setBody(text.toString());
        db.batchUpdate(all).execute();
        if (last != null && last.getRepliedAt() == null) {
            last.setRepliedAt(first.getAt());
            last.store();
        }
        tell(first, text.toString(), last);
    }

    private @Nullable MessageRecord last(String number) {
        return db.selectFrom(MESSAGE)
                .where(MESSAGE.ADDRESS.eq(number))
                .and(MESSAGE.CHANNEL.eq(MessageChannel.SMS.code()))
                .and(MESSAGE.STATE.in("sending", "sent", "delivered", "failed", "uncertain"))
                .orderBy(MESSAGE.ID.desc())
                .limit(1)
                .fetchOne();
    }

    private void tell(ArrivalRecord came, String text, @Nullable MessageRecord last) {
        Long customer = last == null ? null : last.getCustomerId();
        events.publishEvent(
                new MessageEvent.Replied(
                        came.getId(),
                        MessageChannel.SMS,
                        came.getAddress(),
                        text,
                        came.getAt(),
                        last == null ? null : last.getId(),
                        last == null ? null : last.getPurpose(),
                        last == null || last.getSubjectId() == null
                                ? null
                                : new Subject(last.getSubjectKind(), last.getSubjectId()),
                        customer));
        if (rules.now().optsOut(text))
            suppressions.byReply(
                    MessageChannel.SMS,
                    came.getAddress(),
                    text,
                    last == null ? null : last.getId(),
                    customer);
    }
}
