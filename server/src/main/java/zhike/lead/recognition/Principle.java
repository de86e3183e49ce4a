package zhike.lead.recognition;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The six principles by which a customer is chosen; each is scored from 0 to 10. */
enum Principle {
    EQUIPMENT,
    DELIVERY,
    MANAGEMENT,
    COOPERATION,
    CONFIDENTIALITY,
    COST;

    static final int MOST = 10;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(Principle::code).toList();
    }
}
