package zhike.customer.matching;

import java.util.Locale;

/** What has common and rare values, so that agreement on a rare one proves more. */
public enum Aspect {
    GIVEN,
    FAMILY,
    WHOLE,
    CITY,
    COMPANY,
    MAIL,
    PHONE;

    private final String key = "typical." + name().toLowerCase(Locale.ROOT);

    String key() {
        return key;
    }
}
