package zhike.customer.duplicate;

import org.jspecify.annotations.Nullable;

import zhike.access.FieldRule;
import zhike.access.Viewer;
import zhike.customer.card.FieldScreen;

import java.util.List;
import java.util.Map;

/**
 * Which fields of the card a reason tells of, so that it tells no more than the card does.
 *
 * @param kind the evidence without its values, {@code duplicate.kind.<kind>}
 * @param keys the strictest rule of these holds; none for what is never closed
 */
record ReasonField(String kind, List<String> keys) {
    private static final ReasonField NAME = new ReasonField("name", List.of("name"));
    private static final ReasonField ADDRESS = new ReasonField("address", List.of("address"));
    private static final Map<String, ReasonField> BY_ASPECT =
            Map.ofEntries(
                    Map.entry("kind", new ReasonField("kind", List.of())),
                    Map.entry("id", new ReasonField("id", List.of("id_number"))),
                    Map.entry("code", new ReasonField("code", List.of("credit_code"))),
                    Map.entry(
                            "phone",
                            new ReasonField(
                                    "phone",
                                    List.of(
                                            "mobile",
                                            "phone",
                                            "contacts.mobile",
                                            "contacts.phone"))),
                    Map.entry("mail", new ReasonField("mail", List.of("email", "contacts.email"))),
                    Map.entry("website", new ReasonField("website", List.of("website"))),
                    Map.entry("birth", new ReasonField("birth", List.of("birth_on"))),
                    Map.entry("address", ADDRESS),
                    Map.entry("city", ADDRESS),
                    Map.entry(
                            "postcode",
                            new ReasonField("address", List.of("postcode", "address"))));

    /**
     * @param code such as {@code match.phone.same}
     */
    static ReasonField of(String code) {
        return BY_ASPECT.getOrDefault(code.split("\\.")[1], NAME);
    }

    /** Whether it is the name proper that speaks, not a place or a legal form in it. */
    static boolean ofName(String code) {
        return List.of("whole", "given", "company").contains(code.split("\\.")[1]);
    }

    FieldRule rule(Viewer viewer) {
        FieldRule strictest = FieldRule.OPEN;
        for (String key : keys) {
            FieldRule rule = viewer.rule("customer", key);
            if (rule.ordinal() > strictest.ordinal()) strictest = rule;
        }
        return strictest;
    }

    /** Dates are compared as eight digits and read with dashes. */
    String readable(String value) {
        if (!kind.equals("birth") || value.length() != 8) return value;
        return value.substring(0, 4) + "-" + value.substring(4, 6) + "-" + value.substring(6);
    }

    /** The value as far as the viewer may see it; null where not at all. */
    @Nullable String screened(Viewer viewer, String value) {
        return switch (rule(viewer)) {
            case OPEN, READONLY -> value;
            case MASKED -> FieldScreen.mask(keys.getFirst(), value);
            case HIDDEN -> null;
        };
    }
}
