package zhike.platform.text;

import java.util.Locale;
import java.util.regex.Pattern;

/** The unified social credit code (GB 32100-2015): 18 characters, the last a check by 31. */
public final class CreditCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern FORM =
            Pattern.compile("[0-9A-HJ-NPQRTUWXY]{2}\\d{6}[0-9A-HJ-NPQRTUWXY]{10}");

    private CreditCode() {}

    /** Half width, upper case, without blanks and hyphens. */
    public static String normalise(String typed) {
        return Chinese.halfWidth(typed).replaceAll("[\\s-]+", "").toUpperCase(Locale.ROOT);
    }

    /** Whether form and check character are right. */
    public static boolean valid(String typed) {
        String code = normalise(typed);
        return FORM.matcher(code).matches() && code.charAt(17) == checkCharacter(code);
    }

    /** The weight of the place i is 3^i modulo 31. */
    static char checkCharacter(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
