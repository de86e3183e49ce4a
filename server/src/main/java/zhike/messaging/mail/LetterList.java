package zhike.messaging.mail;

import static zhike.messaging.db.Tables.LETTER;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.messaging.db.tables.records.LetterRecord;
import zhike.platform.language.Texts;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;
import zhike.platform.subject.Subject;
import zhike.platform.subject.SubjectShown;
import zhike.platform.subject.Subjects;
import zhike.platform.text.Masking;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Letters with what became of them, the youngest first, never with what they say. Of one about a
 * subject out of the reader's reach neither title nor receiver is told.
 */
@Component
class LetterList {
    static final List<String> STATES =
            List.of("waiting", "sending", "sent", "failed", "uncertain", "given_up", "dismissed");
    private static final int MOST_COUNTED = 1_000;

    /**
     * @param title null where the subject is out of reach
     * @param why in words, where it did not leave
     */
    record Shown(
            long id,
            String to,
            @Nullable String toName,
            @Nullable String title,
            String purpose,
            String state,
            int tries,
            Instant createdAt,
            @Nullable Instant begunAt,
            @Nullable Instant endedAt,
            @Nullable Instant nextTryAt,
            @Nullable String why,
            @Nullable String remedy,
            @Nullable String said,
            @Nullable SubjectShown subject) {}

    private final DSLContext db;
    private final Subjects subjects;
    private final Texts texts;

    LetterList(DSLContext db, Subjects subjects, Texts texts) {
        this.db = db;
        this.subjects = subjects;
        this.texts = texts;
    }

    Page<Shown> page(@Nullable String state, @Nullable Cursor after, int limit, Locale locale) {
        Condition which =
                (state == null ? DSL.noCondition() : LETTER.STATE.eq(state))
                        .and(after == null ? DSL.noCondition() : LETTER.ID.lt(after.number(0)));
        List<LetterRecord> rows =
                db.selectFrom(LETTER)
                        .where(which)
                        .orderBy(LETTER.ID.desc())
                        .limit(limit + 1)
                        .fetch();
        Map<Subject, SubjectShown> within =
                subjects.shown(
                        rows.stream().map(LetterList::about).filter(Objects::nonNull).toList());
        return Page.of(rows, limit, last -> Cursor.of(last.getId()))
                .map(row -> shown(row, within, locale));
    }

    /** Of what calls for somebody, each counted to 1000. */
    Map<String, Integer> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String state : STATES)
            if (!state.equals("sent") && !state.equals("dismissed"))
                counts.put(
                        state,
                        db.fetchCount(
                                DSL.selectOne()
                                        .from(LETTER)
                                        .where(LETTER.STATE.eq(DSL.inline(state)))
                                        .limit(MOST_COUNTED)));
        return counts;
    }

    private static @Nullable Subject about(LetterRecord row) {
        return row.getSubjectId() == null
                ? null
                : new Subject(row.getSubjectKind(), row.getSubjectId());
    }

    private Shown shown(LetterRecord row, Map<Subject, SubjectShown> within, Locale locale) {
        Subject about = about(row);
        SubjectShown seen = about == null ? null : within.get(about);
        boolean closed = about != null && seen == null;
        String purpose = texts.find(locale, "letter." + row.getPurpose());
        String error = row.getError();
        // a server repeats the address when it refuses it
        String told = closed ? "…" : Objects.requireNonNullElse(row.getSaid(), "");
        Map<String, String> said = Map.of("said", told);
        return new Shown(
                row.getId(),
                closed ? Masking.mail(row.getToAddress()) : row.getToAddress(),
                closed ? null : row.getToName(),
                closed ? null : row.getTitle(),
                purpose == null ? row.getPurpose() : purpose,
                row.getState(),
                row.getTries(),
                row.getCreatedAt(),
                row.getBegunAt(),
                row.getEndedAt(),
                row.getState().equals("failed") ? row.getNextTryAt() : null,
                error == null ? null : texts.get(locale, "error." + error, said),
                error == null ? null : texts.get(locale, "error." + error + ".remedy", said),
                closed ? null : row.getSaid(),
                seen);
    }
}
