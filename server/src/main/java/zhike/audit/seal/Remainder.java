package zhike.audit.seal;

import static zhike.audit.db.Tables.ENTRY;
import static zhike.audit.db.Tables.SEAL;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.HexFormat;

/** What is left of the seals from which entries were removed when their time was over. */
@Component
public class Remainder {
    /**
     * @param to the last number in the seal
     */
    public record Sealed(long to, Instant at) {}

    private final DSLContext db;

    Remainder(DSLContext db) {
        this.db = db;
    }

    /** The seal in which an entry is; null as long as it has not been sealed. */
    public @Nullable Sealed sealOf(long entry) {
        return db.select(SEAL.TO_ID, SEAL.AT)
                .from(SEAL)
                .where(SEAL.FROM_ID.le(entry))
                .and(SEAL.TO_ID.ge(entry))
                .orderBy(SEAL.ID)
                .limit(1)
                .fetchOne(row -> new Sealed(row.value1(), row.value2()));
    }

    /** A hash, in hexadecimal digits, over the entries that there are up to this number. */
    public String hash(long to) {
        EntryHash hash = new EntryHash(Sealing.FIRST);
        db.selectFrom(ENTRY).where(ENTRY.ID.between(1L, to)).orderBy(ENTRY.ID).forEach(hash::add);
        return HexFormat.of().formatHex(hash.end());
    }
}
