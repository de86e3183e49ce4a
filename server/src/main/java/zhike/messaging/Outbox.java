package zhike.messaging;

import static zhike.messaging.db.Tables.LETTER;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.identity.Acting;
import zhike.identity.SignedIn;
import zhike.messaging.db.tables.records.LetterRecord;
import zhike.messaging.mail.MailSetup;
import zhike.platform.broadcast.Broadcast;
import zhike.platform.error.Refusal;
import zhike.platform.file.StoredFile;
import zhike.platform.file.StoredFiles;
import zhike.platform.subject.Subject;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Takes letters in the transaction of the deed that they tell of. They are sent after its commit,
 * once the mail server is set up; what still waits after three days is given up.
 */
@Component
public class Outbox {
    /** Told when a letter waits. */
    public static final String WAITING = "letter.waiting";

    /** All files of a letter together, in bytes. */
    static final long MOST = 25L * 1024 * 1024;

    private static final int LONGEST_TITLE = 300;
    private static final int BATCH = 1000;
    private final DSLContext db;
    private final Clock clock;
    private final StoredFiles stored;
    private final Broadcast broadcast;
    private final MailSetup setup;

    Outbox(DSLContext db, Clock clock, StoredFiles stored, Broadcast broadcast, MailSetup setup) {
        this.db = db;
        this.clock = clock;
        this.stored = stored;
        this.broadcast = broadcast;
        this.setup = setup;
    }

    /** Whether a mail server is set up; else letters wait, and are given up after three days. */
    public boolean sends() {
        return setup.now().sends();
    }

    /**
     * @return the letter's id
     * @throws Refusal {@code mail.address.invalid}, {@code mail.header.invalid} where a line break
     *     or another control character would begin a new header, {@code mail.too-large}, {@code
     *     mail.file-missing}
     */
    @Transactional
    public long send(Letter letter) {
        return sendAll(List.of(letter)).getFirst();
    }

    /**
     * As {@link #send}, many at once, in few statements.
     *
     * @return the letters' ids in their order
     */
    @Transactional
    public List<Long> sendAll(List<Letter> letters) {
        List<Long> ids = new ArrayList<>(letters.size());
        for (int at = 0; at < letters.size(); at += BATCH)
            ids.addAll(insert(letters.subList(at, Math.min(at + BATCH, letters.size()))));
        if (!ids.isEmpty()) broadcast.tell(WAITING, ids.getLast());
        return ids;
    }

    /** What became of a letter, as a piece of another module's statement; none once it is old. */
    public static Field<String> stateOf(Field<Long> letterId) {
        var letter = LETTER.as("told_letter");
        return DSL.field(DSL.select(letter.STATE).from(letter).where(letter.ID.eq(letterId)));
    }

    private List<Long> insert(List<Letter> letters) {
        List<Long> ids =
                db.fetch(
                                "select nextval(pg_get_serial_sequence('messaging.letter', 'id'))"
                                        + " from generate_series(1, {0})",
                                DSL.val(letters.size()))
                        .getValues(0, Long.class);
        List<LetterRecord> rows = new ArrayList<>(letters.size());
        for (Letter letter : letters) rows.add(row(ids.get(rows.size()), letter));
        db.insertInto(LETTER).set(rows).execute();
        return ids;
    }

    private LetterRecord row(long id, Letter letter) {
        Instant now = clock.instant();
        SignedIn who = Acting.now();
        Subject about = letter.about();
        weigh(letter.files());
        LetterRecord row = new LetterRecord();
        row.setId(id);
        row.setToAddress(MailAddress.of("to", letter.to()));
        row.setToName(line("toName", letter.toName()));
        row.setTitle(title(letter.subject()));
        row.setBody(letter.text());
        row.setHtml(letter.html());
        row.setFiles(letter.files().toArray(Long[]::new));
        row.setSubjectKind(about == null ? null : about.kind());
        row.setSubjectId(about == null ? null : about.id());
        row.setPurpose(letter.purpose());
        row.setByPerson(who == null ? null : who.personId());
        row.setCreatedAt(now);
        row.setWantedAt(now);
        row.setNextTryAt(now);
        return row;
    }

    private void weigh(List<Long> files) {
        long size = 0;
        for (long id : files) {
            StoredFile file = stored.find(id);
            if (file == null) throw Refusal.invalid("files", "mail.file-missing");
            size += file.size();
        }
        if (size > MOST)
            throw Refusal.invalid("files", "mail.too-large", Map.of("limit", MOST / 1024 / 1024));
    }

    private static String title(String subject) {
        String title = String.valueOf(line("subject", subject)).strip();
        return title.codePointCount(0, title.length()) <= LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE));
    }

    /** A header is one line. */
    static @Nullable String line(String field, @Nullable String text) {
        if (text != null && text.chars().anyMatch(Character::isISOControl))
            throw Refusal.invalid(field, "mail.header.invalid");
        return text;
    }
}
