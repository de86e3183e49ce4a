package zhike.platform.text;

import java.util.Locale;
import java.util.regex.Pattern;

/** Mail addresses: one form to compare, and whether mail can be sent there at all. */
public final class Email {

    private static final Pattern FORM =
            Pattern.compile(
                    "[^\\s@<>\"(),:;\\[\\]\\\\]{1,64}@(?:[\\p{L}\\p{N}]"
                        + "(?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+[\\p{L}][\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}]");
    private static final int LONGEST = 254;

    private Email() {}

    /**
     * Half width, lower case, without blanks, angle brackets, mailto: and a display name; not
     * validated.
     */
    public static String normalise(String typed) {
        String mail = Chinese.halfWidth(typed).strip().toLowerCase(Locale.ROOT);
        int open = mail.lastIndexOf('<');
        int close = mail.indexOf('>', open + 1);
        mail = open >= 0 && close > open ? mail.substring(open + 1, close) : mail;
        mail = mail.startsWith("mailto:") ? mail.substring(7) : mail;
        return mail.replace('\u3002', '.').replaceAll("[\\s\u200b\ufeff]+", "");
    }

    /**
     * Whether the normalised text has the form of an address (RFC 5321 lengths; no quoted local
     * parts).
     */
    public static boolean valid(String typed) {
        String mail = normalise(typed);
        int at = mail.indexOf('@');
        return mail.length() <= LONGEST
                && FORM.matcher(mail).matches()
                && !mail.startsWith(".")
                && mail.charAt(at - 1) != '.'
                && !mail.contains("..");
    }
}
