package zhike.audit.seal;

import org.jspecify.annotations.Nullable;

import zhike.audit.db.tables.records.EntryRecord;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;

/**
 * SHA-256 over the seal before and then every field of every entry, each with its length so that
 * none runs into the next.
 */
final class EntryHash {
    private final MessageDigest digest;
    private int entries;

    EntryHash(byte[] before) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        digest.update(before);
    }

    void add(EntryRecord entry) {
        Instant at = entry.getAt();
        number(entry.getId());
        number(at.getEpochSecond() * 1_000_000 + at.getNano() / 1000);
        number(entry.getPersonId());
        text(entry.getPersonName());
        text(entry.getAction());
        text(entry.getKind());
        number(entry.getRecordId());
        text(entry.getRecordLabel());
        text(entry.getDetail().data());
        text(entry.getAddress());
        number(entry.getSessionId());
        entries++;
    }

    int entries() {
        return entries;
    }

    byte[] end() {
        return digest.digest();
    }

    private void number(@Nullable Long value) {
        text(value == null ? null : value.toString());
    }

    private void text(@Nullable String value) {
        byte[] bytes = value == null ? new byte[0] : value.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(4).putInt(value == null ? -1 : bytes.length).flip());
        digest.update(bytes);
    }
}
