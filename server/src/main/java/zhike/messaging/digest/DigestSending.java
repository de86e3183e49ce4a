package zhike.messaging.digest;

import static zhike.messaging.db.Tables.DIGEST;

import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import zhike.identity.Mailboxes;
import zhike.identity.Mailboxes.Mailbox;
import zhike.messaging.DigestPart;
import zhike.messaging.MailAddress;
import zhike.messaging.Outbox;
import zhike.messaging.mail.MailSetup;
import zhike.platform.who.Who;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Writes the daily letters from the set time on. That a person was written to is noted in the
 * transaction of the letter: neither a second node nor the next start writes to them again that
 * day, and who was not reached before a crash is reached after it.
 */
@Component
class DigestSending {
    private static final Logger log = LoggerFactory.getLogger(DigestSending.class);
    private static final int BATCH = 200;
    private final DSLContext db;
    private final Clock clock;
    private final MailSetup setup;
    private final Mailboxes mailboxes;
    private final DigestWishes wishes;
    private final List<DigestPart> parts;
    private final DigestWriting writing;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Who who;

    DigestSending(
            DSLContext db,
            Clock clock,
            MailSetup setup,
            Mailboxes mailboxes,
            DigestWishes wishes,
            List<DigestPart> parts,
            DigestWriting writing,
            Outbox outbox,
            TransactionTemplate transaction,
            Who who) {
        this.db = db;
        this.clock = clock;
        this.setup = setup;
        this.mailboxes = mailboxes;
        this.wishes = wishes;
        this.parts = parts;
        this.writing = writing;
        this.outbox = outbox;
        this.transaction = transaction;
        this.who = who;
    }

    @Scheduled(cron = "${zhike.digest.look:30 * * * * *}")
    void look() {
        LocalDateTime now = LocalDateTime.now(clock);
        if (!setup.now().sends()
                || now.toLocalTime().isBefore(LocalTime.parse(setup.now().digestAt()))) return;
        long last = 0;
        for (List<Mailbox> batch = mailboxes.after(last, BATCH);
                !batch.isEmpty();
                batch = mailboxes.after(last, BATCH)) {
            Set<Long> written = written(batch, now.toLocalDate());
            batch.stream()
                    .filter(each -> !written.contains(each.personId()))
                    .forEach(each -> write(each, now.toLocalDate()));
            last = batch.getLast().personId();
        }
    }

    private void write(Mailbox to, LocalDate day) {
        try {
            transaction.executeWithoutResult(status -> writeOnce(to, day));
        } catch (RuntimeException e) {
            // one person's letter must not cost all others theirs
            log.error("The daily letter to {} is tried again", to.personId(), e);
        }
    }

    private Set<Long> written(List<Mailbox> batch, LocalDate day) {
        return db.select(DIGEST.PERSON_ID)
                .from(DIGEST)
                .where(DIGEST.PERSON_ID.in(batch.stream().map(Mailbox::personId).toList()))
                .and(DIGEST.DAY.eq(day))
                .fetchSet(DIGEST.PERSON_ID);
    }

    private void writeOnce(Mailbox to, LocalDate day) {
        // another node that is just writing to them is waited for, and then found
        int mine =
                db.insertInto(DIGEST, DIGEST.PERSON_ID, DIGEST.DAY)
                        .values(to.personId(), day)
                        .onConflictDoNothing()
                        .execute();
        if (mine == 0 || !wishes.wants(to.personId()) || !MailAddress.is(to.address())) return;
        List<DigestPart.Section> sections = sections(to, day);
        if (sections.isEmpty()) return;
        db.update(DIGEST)
                .set(DIGEST.LETTER_ID, outbox.send(writing.write(to, day, sections)))
                .where(DIGEST.PERSON_ID.eq(to.personId()))
                .and(DIGEST.DAY.eq(day))
                .execute();
    }

    private List<DigestPart.Section> sections(Mailbox to, LocalDate day) {
        try {
            return Objects.requireNonNull(
                    who.as(
                            to.personId(),
                            () ->
                                    parts.stream()
                                            .map(part -> part.of(to.personId(), day, to.locale()))
                                            .filter(section -> !section.lines().isEmpty())
                                            .toList()));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
