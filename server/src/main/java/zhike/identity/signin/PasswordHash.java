package zhike.identity.signin;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** PBKDF2 with HMAC-SHA512; 210,000 rounds as OWASP's Password Storage Cheat Sheet (2023) asks. */
@Component
public class PasswordHash {
    private static final int BITS = 512;
    private final SecureRandom random = new SecureRandom();
    private final int rounds;
    private final String nobody;

    PasswordHash(@Value("${zhike.password.rounds:210000}") int rounds) {
        this.rounds = rounds;
        // as if drawn from a password that nobody has: deriving a real one would cost every start a
        // tenth of a second
        this.nobody = rounds + "$" + text(random(16)) + "$" + text(random(BITS / Byte.SIZE));
    }

    public String of(String password) {
        byte[] salt = random(16);
        return rounds + "$" + text(salt) + "$" + text(derive(password, salt, rounds));
    }

    public boolean matches(String password, String hash) {
        String[] parts = hash.split("\\$");
        byte[] expected = Base64.getDecoder().decode(parts[2]);
        byte[] found =
                derive(password, Base64.getDecoder().decode(parts[1]), Integer.parseInt(parts[0]));
        return MessageDigest.isEqual(expected, found);
    }

    /** Takes as long as a real check, so that time does not tell whether a login exists. */
    void matchNobody(String password) {
        matches(password, nobody);
    }

    private static byte[] derive(String password, byte[] salt, int rounds) {
        try {
            PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, rounds, BITS);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] random(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
