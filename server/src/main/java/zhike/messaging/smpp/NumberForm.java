package zhike.messaging.smpp;

import org.jsmpp.bean.TypeOfNumber;

/** How a provider wants the receiver's number written. */
enum NumberForm {
    /** 8613800138000 */
    INTERNATIONAL(TypeOfNumber.INTERNATIONAL),
    /** +8613800138000 */
    PLUS(TypeOfNumber.INTERNATIONAL),
    /** 13800138000 for a number in China; others with their country code. */
    NATIONAL(TypeOfNumber.UNKNOWN);

    private static final String CHINA = "86";
    final TypeOfNumber type;

    NumberForm(TypeOfNumber type) {
        this.type = type;
    }

    /**
     * @param digits with the country code
     */
    String write(String digits) {
        return switch (this) {
            case INTERNATIONAL -> digits;
            case PLUS -> "+" + digits;
            case NATIONAL -> digits.startsWith(CHINA) ? digits.substring(2) : digits;
        };
    }

    /** Digits with the country code, however the provider writes them. */
    static String read(String written) {
        String digits = written.replaceAll("[^0-9]", "").replaceFirst("^00", "");
        return digits.length() == 11 && digits.startsWith("1") ? CHINA + digits : digits;
    }
}
