package zhike.identity.signin;

import org.springframework.stereotype.Component;

import zhike.platform.error.Refusal;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * At least 10 and at most 128 characters, not a common one, not made of the login. No composition
 * rules (ASVS 5.0, 6.2.5).
 */
@Component
public class PasswordPolicy {
    public static final int SHORTEST = 10;
    public static final int LONGEST = 128;
    private static final int FEWEST_DISTINCT = 5;
    private final Set<String> common = CommonPasswords.read();

    public void check(String field, String password, String login) {
        String lower = password.toLowerCase(Locale.ROOT);
        if (password.length() < SHORTEST || password.length() > LONGEST)
            throw Refusal.invalid(
                    field, "password.length", Map.of("min", SHORTEST, "max", LONGEST));
        if (common.contains(lower) || password.chars().distinct().count() < FEWEST_DISTINCT)
            throw Refusal.invalid(field, "password.common");
        if (login.length() >= 3 && lower.contains(login))
            throw Refusal.invalid(field, "password.has-login");
    }
}
