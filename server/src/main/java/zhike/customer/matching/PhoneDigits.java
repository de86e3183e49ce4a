package zhike.customer.matching;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The digits of a telephone number that stay the same however it is written. */
final class PhoneDigits {
    private static final int SHORTEST = 6;
    private static final Pattern SEVERAL = Pattern.compile("[/,;\\u3001\\uFF0C\\uFF1B]");
    private static final Pattern EXTENSION =
            Pattern.compile("(?i)(ext?\\.?|#|\\u8F6C|(?<=\\d{7}[-\\u2014 ])(?=\\d{1,5}$)).*");

    private PhoneDigits() {}

    /** The numbers in these texts, each without country code, trunk zero and extension. */
    static List<String> of(List<String> texts) {
        return texts.stream()
                .flatMap(t -> Stream.of(SEVERAL.split(t)))
                .map(PhoneDigits::one)
                .filter(n -> n.length() >= SHORTEST)
                .distinct()
                .toList();
    }

    private static String one(String text) {
        String digits = Fold.digits(EXTENSION.matcher(text).replaceFirst(""));
        int zeros = leadingZeros(digits);
        String number = digits.substring(zeros);
        boolean abroad = zeros >= 2 || text.indexOf('+') >= 0 || number.length() > 11;
        if (abroad && number.startsWith("86") && number.length() >= 11) {
            number = number.substring(2);
        }
        return number.substring(leadingZeros(number));
    }

    private static int leadingZeros(String digits) {
        int zeros = 0;
        while (zeros < digits.length() && digits.charAt(zeros) == '0') {
            zeros++;
        }
        return zeros;
    }
}
