package zhike.platform.text;

import java.util.LinkedHashSet;
import java.util.Set;

/** The rows of digits in which a part of a telephone number is looked for. */
final class PhoneDigits {

    private static final int LONGEST = 60;

    private PhoneDigits() {}

    /**
     * As typed, with the country code, and as dialled at home, so that any way of typing finds it.
     */
    static Set<String> of(String cell) {
        var rows = new LinkedHashSet<String>();
        String typed = PhonePlan.digits(cell);
        rows.add(typed.length() <= LONGEST ? typed : typed.substring(0, LONGEST));
        for (Phone phone : Phone.parseAll(cell)) {
            rows.add(phone.norm());
            rows.add(phone.national());
        }
        return rows;
    }
}
