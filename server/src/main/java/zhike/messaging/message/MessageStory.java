package zhike.messaging.message;

import static zhike.messaging.db.Tables.ARRIVAL;
import static zhike.messaging.db.Tables.MESSAGE;
import static zhike.messaging.db.Tables.MESSAGE_PART;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.identity.Names;
import zhike.messaging.db.tables.records.MessageRecord;
import zhike.platform.error.Refusal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** One message with all that happened to it. */
@Component
class MessageStory {
    /**
     * A part that the peer took.
     *
     * @param receipt {@code delivered}, {@code failed}, or null as long as nothing final is known
     */
    record Part(
            int no,
            String peerId,
            Instant takenAt,
            @Nullable String receipt,
            @Nullable Instant receiptAt,
            @Nullable String said) {}

    /** What its receiver wrote back. */
    record Reply(long id, Instant at, String text) {}

    /**
     * @param by who sent it; null: the program itself
     * @param parts none where what it is about is out of reach
     */
    record Told(
            MessageView message,
            @Nullable String by,
            @Nullable Instant earliest,
            @Nullable Instant latest,
            @Nullable Instant begunAt,
            List<Part> parts,
            List<Reply> replies) {}

    private final DSLContext db;
    private final MessageTelling telling;

    MessageStory(DSLContext db, MessageTelling telling) {
        this.db = db;
        this.telling = telling;
    }

    /**
     * @throws Refusal {@code message.missing}
     */
    Told of(long id, Locale locale) {
        var found =
                db.select(MESSAGE.fields())
                        .select(Names.ofPerson(MESSAGE.BY_PERSON).as("by_name"))
                        .from(MESSAGE)
                        .where(MESSAGE.ID.eq(id))
                        .fetchOne();
        if (found == null) throw Refusal.missing("message");
        MessageRecord row = found.into(MESSAGE);
        MessageView view = telling.tell(List.of(row), locale).getFirst();
        boolean open = view.text() != null;
        return new Told(
                view,
                found.get("by_name", String.class),
                row.getEarliest(),
                row.getLatest(),
                row.getClaimedAt(),
                open ? parts(id) : List.of(),
                open ? replies(id) : List.of());
    }

    private List<Part> parts(long id) {
        return db.selectFrom(MESSAGE_PART)
                .where(MESSAGE_PART.MESSAGE_ID.eq(id))
                .orderBy(MESSAGE_PART.NO)
                .fetch(
                        part ->
                                new Part(
                                        part.getNo(),
                                        part.getPeerId(),
                                        part.getTakenAt(),
                                        part.getReceipt(),
                                        part.getReceiptAt(),
                                        part.getSaid()));
    }

    private List<Reply> replies(long id) {
        return db.selectFrom(ARRIVAL)
                .where(ARRIVAL.MESSAGE_ID.eq(id))
                .and(ARRIVAL.KIND.eq("message"))
                .and(ARRIVAL.OUTCOME.isNull())
                .orderBy(ARRIVAL.ID)
                .limit(100)
                .fetch(came -> new Reply(came.getId(), came.getAt(), came.getBody()));
    }
}
