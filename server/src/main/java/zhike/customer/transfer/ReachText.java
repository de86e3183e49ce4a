package zhike.customer.transfer;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Telephone numbers, mail and web addresses: is it one, and several in one cell taken apart. */
final class ReachText {
    private static final Pattern MAIL =
            Pattern.compile("[^@\\s,;<>()\"]{1,64}@([\\p{L}0-9]([\\p{L}0-9-]{0,61}[\\p{L}0-9])?\\.)+\\p{L}{2,24}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()./\\-]{5,30}((x|ext\\.?|#|\u8f6c|,)\\s*[0-9]{1,6})?");
    private static final Pattern URL = Pattern.compile("(?i)(https?://)?[^\\s/.]+(\\.[^\\s/.]+)+(/\\S*)?");
    private static final Pattern BETWEEN = Pattern.compile("[;\\n\u3001\uff1b\uff0c|]|(?<=[0-9]{7})\\s*[,/]\\s*(?=[0-9+(]{2})");
    private static final Pattern BETWEEN_MAILS = Pattern.compile("[;,\\s\u3001\uff1b\uff0c|]+");

    private ReachText() {}

    static List<String> phones(String cell) {
        return parts(BETWEEN, cell);
    }

    static List<String> mails(String cell) {
        return parts(BETWEEN_MAILS, cell);
    }

    private static List<String> parts(Pattern between, String cell) {
        return Stream.of(between.split(cell)).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    static Optional<String> phone(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        long digits = folded.chars().filter(Character::isDigit).count();
        return digits >= 5 && digits <= 21 && PHONE.matcher(folded).matches() ? Optional.of(folded) : Optional.empty();
    }

    static Optional<String> mail(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        String address = folded.regionMatches(true, 0, "mailto:", 0, 7) ? folded.substring(7) : folded;
        return address.length() <= 200 && !address.contains("..") && MAIL.matcher(address).matches()
                ? Optional.of(address)
                : Optional.empty();
    }

    static Optional<String> url(String text) {
        return URL.matcher(text.strip()).matches() ? Optional.of(text.strip()) : Optional.empty();
    }
}
