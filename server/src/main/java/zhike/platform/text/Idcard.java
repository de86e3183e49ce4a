package zhike.platform.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A resident identity number (GB 11643-1999): six digits of region, birth date, three of order, a
 * check digit by ISO 7064 MOD 11-2. The 15 digits used before 1999 are brought to 18.
 *
 * @param number 18 characters
 * @param region the six digits of the place of first registration
 */
public record Idcard(String number, String region, LocalDate birth, Sex sex) {

    public enum Sex {
        MALE,
        FEMALE
    }

    private static final Pattern FORM = Pattern.compile("\\d{17}[0-9X]|\\d{15}");
    private static final String CHECK = "10X98765432";
    private static final Set<String> PROVINCES =
            Set.of(
                    ("11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54"
                                    + " 61 62 63 64 65 71 81 82 83 91")
                            .split(" "));

    /** The card, if form, province, date and check digit are right. */
    public static Optional<Idcard> parse(String typed) {
        String text = Chinese.halfWidth(typed).replaceAll("[\\s-]+", "").toUpperCase(Locale.ROOT);
        if (!FORM.matcher(text).matches() || !PROVINCES.contains(text.substring(0, 2))) {
            return Optional.empty();
        }
        String number = text.length() == 15 ? lengthened(text) : text;
        return number.charAt(17) == checkDigit(number) ? dated(number) : Optional.empty();
    }

    /** The check digit of the first 17 digits. */
    static char checkDigit(String number) {
        int remainder = 0;
        for (int i = 0; i < 17; i++) {
            remainder = (remainder + number.charAt(i) - '0') * 2 % 11;
        }
        return CHECK.charAt(remainder);
    }

    private static String lengthened(String old) {
        String body = old.substring(0, 6) + "19" + old.substring(6);
        return body + checkDigit(body);
    }

    private static Optional<Idcard> dated(String number) {
        try {
            var birth =
                    LocalDate.of(
                            Integer.parseInt(number, 6, 10, 10),
                            Integer.parseInt(number, 10, 12, 10),
                            Integer.parseInt(number, 12, 14, 10));
            var sex = (number.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
            return birth.getYear() < 1850
                    ? Optional.empty()
                    : Optional.of(new Idcard(number, number.substring(0, 6), birth, sex));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
