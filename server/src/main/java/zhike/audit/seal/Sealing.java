package zhike.audit.seal;

import static zhike.audit.db.Tables.ENTRY;
import static zhike.audit.db.Tables.SEAL;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.util.HexFormat;

/**
 * Every minute: seals what has been written and cannot change its order any more. One node at a
 * time.
 */
@Component
public class Sealing {
    private static final Logger log = LoggerFactory.getLogger(Sealing.class);
    private static final long AT_ONCE = 5_000;
    static final byte[] FIRST = new byte[32];
    private final DSLContext db;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private @Nullable WriteBarrier barrier;

    Sealing(DSLContext db, Clock clock, TransactionTemplate transaction) {
        this.db = db;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** What is still being written waits for the next minute. */
    @Scheduled(fixedDelayString = "PT1M")
    public synchronized void tick() {
        WriteBarrier raised = barrier == null ? WriteBarrier.raise(db) : barrier;
        if (!raised.passed(db)) {
            barrier = raised;
            return;
        }
        sealTo(raised.upTo());
        barrier = WriteBarrier.raise(db);
        if (barrier.passed(db)) {
            sealTo(barrier.upTo());
            barrier = null;
        }
    }

    private void sealTo(long upTo) {
        while (Boolean.TRUE.equals(transaction.execute(status -> sealSome(upTo)))) continue;
    }

    /**
     * @return whether there is more to seal
     */
    private boolean sealSome(long upTo) {
        boolean mine =
                Boolean.TRUE.equals(
                        db.fetchValue("select pg_try_advisory_xact_lock(hashtext('audit.seal'))"));
        if (!mine) return false;
        var last =
                db.select(SEAL.TO_ID, SEAL.HASH)
                        .from(SEAL)
                        .orderBy(SEAL.ID.desc())
                        .limit(1)
                        .fetchOne();
        long from = last == null ? 1 : last.value1() + 1;
        long to = Math.min(upTo, from + AT_ONCE - 1);
        if (to < from) return false;
        EntryHash hash = new EntryHash(last == null ? FIRST : last.value2());
        db.selectFrom(ENTRY).where(ENTRY.ID.between(from, to)).orderBy(ENTRY.ID).forEach(hash::add);
        if (hash.entries() == 0 && to == upTo) return false;
        byte[] sealed = hash.end();
        db.insertInto(SEAL, SEAL.FROM_ID, SEAL.TO_ID, SEAL.ENTRIES, SEAL.HASH, SEAL.AT)
                .values(from, to, hash.entries(), sealed, clock.instant())
                .execute();
        // a copy outside of the database: whoever rewrites the whole chain cannot rewrite the log
        // of another machine
        log.info("Sealed the trail to {}: {}", to, HexFormat.of().formatHex(sealed));
        return to < upTo;
    }
}
