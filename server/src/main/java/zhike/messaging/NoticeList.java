package zhike.messaging;

import static zhike.messaging.db.Tables.NOTICE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.platform.page.Cursor;
import zhike.platform.page.Page;
import zhike.platform.subject.Subject;
import zhike.platform.subject.SubjectShown;
import zhike.platform.subject.Subjects;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The notices of the one who acts, newest first. Of a subject that has gone out of reach neither
 * name nor detail is told.
 */
@Component
public class NoticeList {
    private final DSLContext db;
    private final Clock clock;
    private final Subjects subjects;
    private final NoticeTelling telling;

    NoticeList(DSLContext db, Clock clock, Subjects subjects, NoticeTelling telling) {
        this.db = db;
        this.clock = clock;
        this.subjects = subjects;
        this.telling = telling;
    }

    public Page<Notice> page(
            long personId, boolean unread, @Nullable Cursor after, int limit, Locale locale) {
        Condition which = NOTICE.PERSON_ID.eq(personId);
        if (unread) which = which.and(NOTICE.READ_AT.isNull());
        if (after != null) which = which.and(NOTICE.ID.lt(after.number(0)));
        List<Record> rows =
                db.select(NOTICE.fields())
                        .select(NoticeTelling.BY)
                        .from(NOTICE)
                        .where(which)
                        .orderBy(NOTICE.ID.desc())
                        .limit(limit + 1)
                        .fetch(row -> (Record) row);
        List<Subject> about =
                rows.stream().map(NoticeTelling::subject).filter(Objects::nonNull).toList();
        Map<Subject, SubjectShown> within = about.isEmpty() ? Map.of() : subjects.shown(about);
        return Page.of(rows, limit, last -> Cursor.of(last.get(NOTICE.ID)))
                .map(row -> telling.tell(row, within, locale));
    }

    /** Counts to 100. */
    public int unread(long personId) {
        return db.fetchCount(
                DSL.selectOne()
                        .from(NOTICE)
                        .where(NOTICE.PERSON_ID.eq(personId))
                        .and(NOTICE.READ_AT.isNull())
                        .limit(100));
    }

    /** Marks as read what is not newer than that. */
    public void read(long personId, long upTo) {
        db.update(NOTICE)
                .set(NOTICE.READ_AT, clock.instant())
                .where(NOTICE.PERSON_ID.eq(personId))
                .and(NOTICE.ID.le(upTo))
                .and(NOTICE.READ_AT.isNull())
                .execute();
    }
}
