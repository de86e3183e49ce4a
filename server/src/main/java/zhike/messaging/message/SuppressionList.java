package zhike.messaging.message;

import static zhike.messaging.db.Tables.SUPPRESSION;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.identity.Names;
import zhike.messaging.MessageChannel;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Who wants no messages, the youngest first. */
@Component
class SuppressionList {
    /**
     * @param how {@code reply} or {@code person}
     * @param words in the words of the one who wants no more, or of the person who wrote it down
     */
    record Shown(
            long id,
            String channel,
            String address,
            Instant since,
            String how,
            @Nullable String by,
            String words,
            @Nullable Instant liftedAt,
            @Nullable String liftedBy,
            @Nullable String liftedWhy) {}

    private final DSLContext db;

    SuppressionList(DSLContext db) {
        this.db = db;
    }

    Page<Shown> page(
            @Nullable MessageChannel channel,
            @Nullable String address,
            boolean lifted,
            @Nullable Cursor after,
            int limit) {
        Condition which = lifted ? DSL.noCondition() : SUPPRESSION.LIFTED_AT.isNull();
        if (channel != null) which = which.and(SUPPRESSION.CHANNEL.eq(channel.code()));
        if (address != null && !address.isBlank())
            which = which.and(SUPPRESSION.ADDRESS.eq(plain(address)));
        if (after != null) which = which.and(SUPPRESSION.ID.lt(after.number(0)));
        List<Record> rows =
                db.select(SUPPRESSION.fields())
                        .select(Names.ofPerson(SUPPRESSION.BY_PERSON).as("by_name"))
                        .select(Names.ofPerson(SUPPRESSION.LIFTED_BY).as("lifted_name"))
                        .from(SUPPRESSION)
                        .where(which)
                        .orderBy(SUPPRESSION.ID.desc())
                        .limit(limit + 1)
                        .fetch(row -> (Record) row);
        return Page.of(rows, limit, last -> Cursor.of(last.get(SUPPRESSION.ID)))
                .map(SuppressionList::shown);
    }

    private static String plain(String address) {
        String found = address.contains("@") ? address.strip() : Numbers.mobile(address);
        return Objects.requireNonNullElse(found, address.strip());
    }

    private static Shown shown(Record row) {
        return new Shown(
                row.get(SUPPRESSION.ID),
                row.get(SUPPRESSION.CHANNEL),
                row.get(SUPPRESSION.ADDRESS),
                row.get(SUPPRESSION.SINCE),
                row.get(SUPPRESSION.HOW),
                row.get("by_name", String.class),
                row.get(SUPPRESSION.WORDS),
                row.get(SUPPRESSION.LIFTED_AT),
                row.get("lifted_name", String.class),
                row.get(SUPPRESSION.LIFTED_WHY));
    }
}
