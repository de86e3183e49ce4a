package zhike.care.owed;

import java.util.Set;

/** Which kind of promise a piece of care is. */
final class Kinds {
    static final String CALL = "care.call";
    static final String GIFT = "care.gift";
    static final String EVENT = "care.event";
    static final String OPINION = "care.opinion";
    static final Set<String> ALL = Set.of(CALL, GIFT, EVENT, OPINION);

    private Kinds() {}

    static String of(String service, String proof) {
        if (service.equals("opinion")) return OPINION;
        return switch (proof) {
            case "contact" -> CALL;
            case "gift" -> GIFT;
            default -> EVENT;
        };
    }
}
