package zhike.messaging.message;

import static zhike.messaging.db.Tables.MESSAGE;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.messaging.MessageState;
import zhike.messaging.db.tables.records.MessageRecord;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;
import zhike.platform.subject.Subject;
import zhike.platform.subject.Subjects;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Messages, the youngest first. */
@Component
class MessageList {
    private static final int MOST_COUNTED = 1_000;
    private final DSLContext db;
    private final Subjects subjects;
    private final MessageTelling telling;

    MessageList(DSLContext db, Subjects subjects, MessageTelling telling) {
        this.db = db;
        this.subjects = subjects;
        this.telling = telling;
    }

    Page<MessageView> page(MessageFilter filter, @Nullable Cursor after, int limit, Locale locale) {
        if (!reached(filter)) return new Page<>(List.of(), null);
        List<MessageRecord> rows =
                db.selectFrom(MESSAGE)
                        .where(filter.condition())
                        .and(after == null ? DSL.noCondition() : MESSAGE.ID.lt(after.number(0)))
                        .orderBy(MESSAGE.ID.desc())
                        .limit(limit + 1)
                        .fetch();
        Page<MessageRecord> page = Page.of(rows, limit, last -> Cursor.of(last.getId()));
        return new Page<>(telling.tell(page.items(), locale), page.next());
    }

    /** Somebody out of reach has no messages. */
    private boolean reached(MessageFilter filter) {
        Long customer = filter.customerId();
        return customer == null
                || !subjects.shown(List.of(new Subject(MessageTelling.CUSTOMER, customer)))
                        .isEmpty();
    }

    /** By state, each to 1000, in one statement. */
    Map<String, Integer> counts(MessageFilter filter) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        if (!reached(filter)) return counts;
        var each = new Field<?>[MessageState.values().length];
        for (MessageState state : MessageState.values())
            each[state.ordinal()] =
                    DSL.field(
                                    DSL.selectCount()
                                            .from(
                                                    DSL.selectOne()
                                                            .from(MESSAGE)
                                                            .where(
                                                                    MESSAGE.STATE.eq(
                                                                            DSL.inline(
                                                                                    state.code())))
                                                            .and(filter.others())
                                                            .limit(MOST_COUNTED)))
                            .as(state.code());
        var row = db.select(each).fetchSingle();
        for (MessageState state : MessageState.values())
            counts.put(state.code(), row.get(state.code(), Integer.class));
        return counts;
    }
}
