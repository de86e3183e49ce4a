package zhike.platform.text;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;

import org.jspecify.annotations.Nullable;

/** Numbers outside the plain Chinese rules. */
final class WorldPhones {

    private static final PhoneNumberUtil WORLD = PhoneNumberUtil.getInstance();
    private static final String HOME = "CN";
    private static final int LONGEST = 40;

    private WorldPhones() {}

    static Phone read(String text, String digits, @Nullable String extension) {
        String typed = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String kept = digits.length() > LONGEST ? digits.substring(0, LONGEST) : digits;
        boolean abroad = typed.startsWith("+") || digits.startsWith("00");
        PhoneNumber number = abroad ? parsed("+" + kept.replaceFirst("^0+", "")) : null;
        if (number == null || !WORLD.isValidNumber(number)) {
            return new Phone(typed, kept.replaceFirst("^00+(?=.)", ""), extension, false, false);
        }
        String norm = number.getCountryCode() + WORLD.getNationalSignificantNumber(number);
        boolean fiction = norm.matches("1\\d{3}55501\\d{2}");
        String display = WORLD.format(number, PhoneNumberFormat.INTERNATIONAL);
        return new Phone(display, norm, extension, !fiction, isMobile(number));
    }

    static @Nullable PhoneNumber parsed(String text) {
        try {
            return WORLD.parse(text, HOME);
        } catch (NumberParseException e) {
            return null;
        }
    }

    private static boolean isMobile(PhoneNumber number) {
        return WORLD.getNumberType(number) == PhoneNumberType.MOBILE;
    }
}
