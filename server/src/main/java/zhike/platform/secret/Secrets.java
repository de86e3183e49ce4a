package zhike.platform.secret;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import zhike.platform.postgres.DatabaseSettings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals passwords of other systems with AES-256-GCM (NIST SP 800-38D). The key lies in the data
 * directory, {@code secret.key}, never in the database or a backup; several nodes need the same
 * file.
 */
@Component
public class Secrets {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String HMAC = "HmacSHA256";
    private static final byte[] SIGNING = "signing".getBytes(StandardCharsets.UTF_8);
    private final SecretKeyFile file;

    Secrets(Environment environment) {
        file =
                new SecretKeyFile(
                        DatabaseSettings.read(environment::getProperty)
                                .data()
                                .resolve("secret.key"));
    }

    /**
     * @param use bound into it: what was sealed for one use opens for no other
     */
    public String seal(String use, String plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        new SecureRandom().nextBytes(nonce);
        try {
            byte[] key = file.exists() ? file.read() : file.make();
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, key, nonce, use)
                            .doFinal(plain.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder()
                    .encodeToString(
                            ByteBuffer.allocate(nonce.length + sealed.length)
                                    .put(nonce)
                                    .put(sealed)
                                    .array());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty where the key is not here, or is not the one it was sealed with. */
    public Optional<String> open(String use, String sealed) {
        try {
            byte[] whole = Base64.getDecoder().decode(sealed);
            if (!file.exists() || whole.length <= NONCE_BYTES) return Optional.empty();
            byte[] nonce = Arrays.copyOf(whole, NONCE_BYTES);
            byte[] plain =
                    cipher(Cipher.DECRYPT_MODE, file.read(), nonce, use)
                            .doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES);
            return Optional.of(new String(plain, StandardCharsets.UTF_8));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** HMAC-SHA-256 of the message under a key that is derived from the installation's. */
    byte[] sign(byte[] message) {
        try {
            byte[] key = file.exists() ? file.read() : file.make();
            return mac(mac(key, SIGNING), message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] mac(byte[] key, byte[] message) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(HMAC);
        mac.init(new SecretKeySpec(key, HMAC));
        return mac.doFinal(message);
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, String use)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(use.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
