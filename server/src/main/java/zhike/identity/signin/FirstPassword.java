package zhike.identity.signin;

import java.security.SecureRandom;

/** A random password to begin with: 16 letters and digits that cannot be misread, about 79 bits. */
public final class FirstPassword {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private FirstPassword() {}

    public static String random() {
        StringBuilder password = new StringBuilder();
        RANDOM.ints(16, 0, LETTERS.length()).forEach(at -> password.append(LETTERS.charAt(at)));
        return password.toString();
    }
}
