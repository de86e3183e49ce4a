package zhike.platform.file;

import static zhike.platform.db.Tables.FILE;
import static zhike.platform.db.Tables.FILE_CHUNK;
import static zhike.platform.db.Tables.JOB;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.platform.error.Refusal;
import zhike.platform.error.Refusal.Kind;
import zhike.platform.who.Who;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;

/**
 * Writes and reads files piece by piece, so that no file is ever whole in memory. Who may read one,
 * the caller decides.
 */
@Component
public class StoredFiles {
    static final int CHUNK = 256 * 1024;
    private final DSLContext db;
    private final Clock clock;
    private final Who who;

    StoredFiles(DSLContext db, Clock clock, Who who) {
        this.db = db;
        this.clock = clock;
        this.who = who;
    }

    /**
     * @param limit the most bytes
     * @throws Refusal {@code file.too-large}; nothing is kept then
     */
    @Transactional
    public StoredFile write(String name, String mediaType, InputStream content, long limit) {
        String clean = FileName.clean(name);
        long id =
                db.insertInto(FILE)
                        .set(FILE.NAME, clean)
                        .set(FILE.MEDIA_TYPE, mediaType)
                        .set(FILE.SIZE, 0L)
                        .set(FILE.SHA256, new byte[0])
                        .set(FILE.CREATED_AT, clock.instant())
                        .set(FILE.CREATED_BY, who.personId())
                        .returningResult(FILE.ID)
                        .fetchSingle()
                        .value1();
        MessageDigest digest = sha256();
        long size = 0;
        try {
            int position = 0;
            for (byte[] piece = content.readNBytes(CHUNK);
                    piece.length > 0;
                    piece = content.readNBytes(CHUNK)) {
                size += piece.length;
                if (size > limit)
                    throw new Refusal(Kind.TOO_LARGE, "file.too-large", Map.of("limit", limit));
                digest.update(piece);
                db.insertInto(FILE_CHUNK).values(id, position++, piece).execute();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] hash = digest.digest();
        db.update(FILE).set(FILE.SIZE, size).set(FILE.SHA256, hash).where(FILE.ID.eq(id)).execute();
        return new StoredFile(id, clean, mediaType, size, HexFormat.of().formatHex(hash));
    }

    public @Nullable StoredFile find(long id) {
        return db.select(FILE.NAME, FILE.MEDIA_TYPE, FILE.SIZE, FILE.SHA256)
                .from(FILE)
                .where(FILE.ID.eq(id))
                .fetchOne(
                        row ->
                                new StoredFile(
                                        id,
                                        row.value1(),
                                        row.value2(),
                                        row.value3(),
                                        HexFormat.of().formatHex(row.value4())));
    }

    /** How many bytes somebody has brought since then; results of jobs are not brought. */
    public long brought(long personId, Instant since) {
        return db.select(DSL.coalesce(DSL.sum(FILE.SIZE), BigDecimal.ZERO))
                .from(FILE)
                .where(FILE.CREATED_BY.eq(personId))
                .and(FILE.CREATED_AT.gt(since))
                .andNotExists(DSL.selectOne().from(JOB).where(JOB.FILE_ID.eq(FILE.ID)))
                .fetchSingle()
                .value1()
                .longValue();
    }

    /** Fetches each piece when it is asked for; needs no transaction around it. */
    public InputStream read(long id) {
        return new ChunkStream(
                position ->
                        db.select(FILE_CHUNK.CONTENT)
                                .from(FILE_CHUNK)
                                .where(FILE_CHUNK.FILE_ID.eq(id))
                                .and(FILE_CHUNK.POSITION.eq(position))
                                .fetchOne(FILE_CHUNK.CONTENT));
    }

    public void remove(long id) {
        db.deleteFrom(FILE).where(FILE.ID.eq(id)).execute();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
