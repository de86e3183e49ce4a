package zhike.messaging;

import static zhike.messaging.db.Tables.LETTER;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.identity.Acting;
import zhike.identity.SignedIn;
import zhike.messaging.mail.MailSetup;
import zhike.platform.broadcast.Broadcast;
import zhike.platform.error.Refusal;
import zhike.platform.file.StoredFile;
import zhike.platform.file.StoredFiles;
import zhike.platform.subject.Subject;

import java.time.Clock;
import java.time.Instant;
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
        Instant now = clock.instant();
        SignedIn who = Acting.now();
        Subject about = letter.about();
        weigh(letter.files());
        long id =
                db.insertInto(LETTER)
                        .set(LETTER.TO_ADDRESS, MailAddress.of("to", letter.to()))
                        .set(LETTER.TO_NAME, line("toName", letter.toName()))
                        .set(LETTER.TITLE, title(letter.subject()))
                        .set(LETTER.BODY, letter.text())
                        .set(LETTER.HTML, letter.html())
                        .set(LETTER.FILES, letter.files().toArray(Long[]::new))
                        .set(LETTER.SUBJECT_KIND, about == null ? null : about.kind())
                        .set(LETTER.SUBJECT_ID, about == null ? null : about.id())
                        .set(LETTER.PURPOSE, letter.purpose())
                        .set(LETTER.BY_PERSON, who == null ? null : who.personId())
                        .set(LETTER.CREATED_AT, now)
                        .set(LETTER.WANTED_AT, now)
                        .set(LETTER.NEXT_TRY_AT, now)
                        .returningResult(LETTER.ID)
                        .fetchSingle()
                        .value1();
        broadcast.tell(WAITING, id);
        return id;
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
