package zhike.platform.text;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/** The Chinese numbering plan, first by its plain rules, else by libphonenumber. */
final class PhonePlan {

    private static final String CHINA = "86";
    private static final Pattern LANDLINE =
            Pattern.compile("0(10|2[0-57-9]|[3-9]\\d{2})([2-8]\\d{6,7})");
    private static final Pattern FREE_OR_SHARED = Pattern.compile("[48]00\\d{7}");
    private static final Pattern SERVICE = Pattern.compile("95\\d{3,6}|1[0-2]\\d{1,4}|123\\d{2}");
    private static final Pattern NORTH_AMERICA =
            Pattern.compile(
                    "(?:\\+?1[ .-]*(?:\\(|[ .-]))?"
                            + "\\(?([2-9]\\d{2})(?:\\) ?|[ .-])([2-9]\\d{2})[ .-](\\d{4})");
    private static final Pattern TRAILING = Pattern.compile("(.*\\d.*?)[-#*]+ ?(\\d{1,6})");

    private PhonePlan() {}

    static Phone read(String text, String extension) {
        var american = NORTH_AMERICA.matcher(text);
        if (american.matches() && !FREE_OR_SHARED.matcher(digits(text)).matches()) {
            return american(
                    text, american.group(1) + american.group(2) + american.group(3), extension);
        }
        Phone plain = plain(home(digits(text)), extension);
        if (plain == null && extension.isEmpty()) {
            var trailing = TRAILING.matcher(text);
            plain =
                    trailing.matches()
                            ? plain(home(digits(trailing.group(1))), trailing.group(2))
                            : null;
        }
        return plain == null ? WorldPhones.read(text, digits(text), orNull(extension)) : plain;
    }

    /** 010-66668888/89: the same number with other last digits. */
    static @Nullable Phone sibling(Phone before, String ending, String extension) {
        String national = before.national();
        return before.mobile() || national.length() < 10
                ? null
                : plain(
                        national.substring(0, national.length() - ending.length()) + ending,
                        extension);
    }

    static Phone mobile(String digits) {
        String display =
                digits.substring(0, 3) + ' ' + digits.substring(3, 7) + ' ' + digits.substring(7);
        return new Phone(display, CHINA + digits, null, true, true);
    }

    static boolean isMobile(String digits) {
        return digits.length() == 11 && digits.charAt(0) == '1' && digits.charAt(1) >= '3';
    }

    static boolean isComplete(String digits) {
        return !digits.isEmpty() && plain(home(digits), "") != null;
    }

    static String digits(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int digit = Character.digit(text.charAt(i), 10);
            if (digit >= 0) {
                out.append((char) ('0' + digit));
            }
        }
        return out.toString();
    }

    static String national(String norm) {
        if (!norm.startsWith(CHINA) || norm.length() < 11) {
            return norm;
        }
        String rest = norm.substring(2);
        return isMobile(rest) || FREE_OR_SHARED.matcher(rest).matches() ? rest : '0' + rest;
    }

    private static @Nullable Phone plain(String digits, String extension) {
        String mobile =
                digits.length() == 12 && digits.charAt(0) == '0' ? digits.substring(1) : digits;
        if (isMobile(mobile)) {
            return extension.isEmpty() ? mobile(mobile) : with(mobile(mobile), extension);
        }
        var landline = LANDLINE.matcher(digits);
        if (landline.matches()) {
            String display = '0' + landline.group(1) + '-' + landline.group(2);
            return chinese(display, CHINA + digits.substring(1), extension);
        }
        if (FREE_OR_SHARED.matcher(digits).matches()) {
            String last = digits.substring(3, 6) + '-' + digits.substring(6);
            return chinese(digits.substring(0, 3) + '-' + last, CHINA + digits, extension);
        }
        return SERVICE.matcher(digits).matches() ? chinese(digits, digits, extension) : null;
    }

    private static Phone chinese(String display, String norm, String extension) {
        String shown = extension.isEmpty() ? display : display + '-' + extension;
        return new Phone(shown, norm, orNull(extension), true, false);
    }

    private static Phone with(Phone phone, String extension) {
        return new Phone(
                phone.display() + '-' + extension, phone.norm(), extension, true, phone.mobile());
    }

    /** Exchange 555 with 01xx is set aside for fiction: kept, but not valid. */
    private static Phone american(String text, String digits, String extension) {
        boolean fiction = digits.startsWith("55501", 3);
        return new Phone(text, '1' + digits, orNull(extension), !fiction, false);
    }

    /** Without the country code of China and the prefix that dials abroad. */
    private static String home(String digits) {
        String rest = digits.startsWith("0086") ? digits.substring(4) : digits;
        boolean coded = rest.startsWith(CHINA) && rest.length() >= 12;
        if (!coded && rest.length() == digits.length()) {
            return digits;
        }
        rest = coded ? rest.substring(2) : rest;
        boolean area =
                !isMobile(rest) && !rest.startsWith("0") && !FREE_OR_SHARED.matcher(rest).matches();
        return area ? '0' + rest : rest;
    }

    private static @Nullable String orNull(String extension) {
        return extension.isEmpty() ? null : extension;
    }
}
