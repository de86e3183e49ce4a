package zhike.audit.seal;

import static zhike.audit.db.Tables.ENTRY;
import static zhike.audit.db.Tables.SEAL;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.audit.db.tables.records.SealRecord;

import java.util.Arrays;
import java.util.List;

/** Recomputes every seal that there is. */
@Component
public class Integrity {
    /**
     * @param sealedTo the number of the last sealed entry; 0 before the first seal
     * @param brokenAt the first number of the seal that does not fit any more, or of what must be
     *     left of it
     * @param keptFrom the first number that must still be there; those before were removed when
     *     their time was over
     */
    public record Finding(long sealedTo, boolean ok, @Nullable Long brokenAt, long keptFrom) {}

    private static final int PAGE = 500;
    private final DSLContext db;
    private final ProvenRetirement retirements;

    Integrity(DSLContext db, ProvenRetirement retirements) {
        this.db = db;
        this.retirements = retirements;
    }

    /** Told after each seal how far it is. */
    interface Progress {
        /**
         * @param done the last number checked; @param total the last that is sealed
         */
        void at(long done, long total);
    }

    public Finding check() {
        return check((done, total) -> {});
    }

    Finding check(Progress progress) {
        Long newest = db.select(DSL.max(SEAL.TO_ID)).from(SEAL).fetchSingle().value1();
        ProvenRetirement.Limit retired = retirements.last();
        byte[] before = Sealing.FIRST;
        long to = 0;
        long lastSeal = 0;
        for (List<SealRecord> page = after(lastSeal); !page.isEmpty(); page = after(lastSeal)) {
            for (SealRecord seal : page) {
                boolean excused = retired.excuses(seal.getFromId(), seal.getAt());
                if (seal.getFromId() != to + 1 || !excused && !fits(seal, before))
                    return new Finding(to, false, to + 1, retired.to() + 1);
                before = seal.getHash();
                to = seal.getToId();
                lastSeal = seal.getId();
                progress.at(to, newest == null ? to : Math.max(to, newest));
            }
        }
        return new Finding(
                to,
                retired.restFits(),
                retired.restFits() ? null : retired.to() + 1,
                retired.to() + 1);
    }

    private List<SealRecord> after(long id) {
        return db.selectFrom(SEAL).where(SEAL.ID.gt(id)).orderBy(SEAL.ID).limit(PAGE).fetch();
    }

    private boolean fits(SealRecord seal, byte[] before) {
        EntryHash hash = new EntryHash(before);
        db.selectFrom(ENTRY)
                .where(ENTRY.ID.between(seal.getFromId(), seal.getToId()))
                .orderBy(ENTRY.ID)
                .forEach(hash::add);
        return hash.entries() == seal.getEntries() && Arrays.equals(hash.end(), seal.getHash());
    }
}
