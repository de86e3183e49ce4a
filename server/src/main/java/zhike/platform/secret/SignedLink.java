package zhike.platform.secret;

import org.springframework.stereotype.Component;

import zhike.platform.error.Refusal;
import zhike.platform.error.Refusal.Kind;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

/**
 * Opens one thing to whoever holds its link, without an account and until a time. The link says
 * nothing that could be guessed on: the number and the time in it are bound to their purpose by
 * HMAC-SHA-256 (RFC 2104) with the installation's key, cut to 128 bits.
 */
@Component
public class SignedLink {
    private static final int MARK_BYTES = 16;
    private static final int TOLD_BYTES = 2 * Long.BYTES;
    private final Secrets secrets;
    private final Clock clock;

    /**
     * @param until exactly as it was signed, in whole seconds: a module that keeps it can let only
     *     its latest link open
     */
    public record Opened(long id, Instant until) {}

    SignedLink(Secrets secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * @param purpose what it opens, such as {@code minutes}: it opens nothing else
     * @param until cut to the second
     * @return 43 characters that may stand in an address
     */
    public String token(String purpose, long id, Instant until) {
        byte[] told =
                ByteBuffer.allocate(TOLD_BYTES).putLong(id).putLong(until.getEpochSecond()).array();
        byte[] whole =
                ByteBuffer.allocate(TOLD_BYTES + MARK_BYTES)
                        .put(told)
                        .put(mark(purpose, told))
                        .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /**
     * @throws Refusal {@code link.invalid} where it was not signed here for this purpose, {@code
     *     link.expired} where its time is over
     */
    public Opened open(String purpose, String token) {
        byte[] whole = bytes(token);
        byte[] told = Arrays.copyOf(whole, TOLD_BYTES);
        byte[] mark = Arrays.copyOfRange(whole, TOLD_BYTES, whole.length);
        if (!MessageDigest.isEqual(mark, mark(purpose, told))) throw invalid();
        ByteBuffer read = ByteBuffer.wrap(told);
        Opened opened = new Opened(read.getLong(), Instant.ofEpochSecond(read.getLong()));
        if (!clock.instant().isBefore(opened.until())) throw expired();
        return opened;
    }

    /** For a module whose thing behind a sound link is not there any more. */
    public static Refusal invalid() {
        return new Refusal(Kind.MISSING, "link.invalid", Map.of());
    }

    public static Refusal expired() {
        return new Refusal(Kind.MISSING, "link.expired", Map.of());
    }

    private static byte[] bytes(String token) {
        try {
            byte[] whole = Base64.getUrlDecoder().decode(token);
            if (whole.length == TOLD_BYTES + MARK_BYTES) return whole;
        } catch (IllegalArgumentException e) {
            // told as any other that was not signed here
        }
        throw invalid();
    }

    private byte[] mark(String purpose, byte[] told) {
        byte[] use = ("link:" + purpose + ":").getBytes(StandardCharsets.UTF_8);
        byte[] message = ByteBuffer.allocate(use.length + told.length).put(use).put(told).array();
        return Arrays.copyOf(secrets.sign(message), MARK_BYTES);
    }
}
