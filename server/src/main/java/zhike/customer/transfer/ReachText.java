package zhike.customer.transfer;

import org.jspecify.annotations.Nullable;

import zhike.platform.text.Email;
import zhike.platform.text.Phone;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Telephone numbers, mail and web addresses in a cell, several taken apart. */
final class ReachText {
    private static final Pattern URL =
            Pattern.compile("(?i)(https?://)?[^\\s/.]+(\\.[^\\s/.]+)+(/\\S*)?");
    private static final Pattern BETWEEN_MAILS = Pattern.compile("[;,\\s\u3001\uff1b\uff0c|/]+");
    private static final int FEWEST_DIGITS = 5;

    private ReachText() {}

    /** The numbers, or none if the cell holds anything that is no number. */
    static List<Phone> phones(String cell) {
        List<Phone> phones = Phone.parseAll(cell);
        boolean good =
                phones.stream()
                        .allMatch(phone -> phone.valid() || phone.norm().length() >= FEWEST_DIGITS);
        return good ? phones : List.of();
    }

    /** As it is shown, with the extension. */
    static String shown(Phone phone) {
        String extension = phone.extension();
        boolean missing = extension != null && !phone.display().endsWith(extension);
        return missing ? phone.display() + " ext " + extension : phone.display();
    }

    static List<String> mails(String cell) {
        return Stream.of(BETWEEN_MAILS.split(cell)).filter(part -> !part.isEmpty()).toList();
    }

    static @Nullable String mail(String text) {
        return Email.valid(text) ? Email.normalise(text) : null;
    }

    static @Nullable String url(String text) {
        return URL.matcher(text.strip()).matches() ? text.strip() : null;
    }
}
