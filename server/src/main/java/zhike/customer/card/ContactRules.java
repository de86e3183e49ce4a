package zhike.customer.card;

import zhike.access.FieldRule;
import zhike.access.Viewer;

import java.util.List;
import java.util.Map;

/**
 * Under which rule a viewer meets a field of a contact: its own, {@code contacts.<key>}, or that of
 * the customer's field of the same meaning, whichever is stricter.
 */
public final class ContactRules {
    /** Begins the key of a rule for contacts only. */
    public static final String OWN = "contacts.";

    /** The built-in fields that tell of a person, by their keys in the history. */
    public static final List<String> PERSONAL =
            List.of(
                    "name",
                    "title",
                    "department",
                    "phone",
                    "mobile",
                    "email",
                    "wechat",
                    "gender",
                    "birth_on",
                    "lunar_birthday",
                    "hobbies",
                    "decision_role",
                    "remarks");

    /** Those that are called something else in JSON. */
    static final Map<String, String> IN_JSON =
            Map.of(
                    "birth_on", "birthOn",
                    "lunar_birthday", "lunarBirthday",
                    "decision_role", "decisionRole");

    /** What means something else at the customer, or is not there. */
    private static final List<String> UNLIKE =
            List.of("title", "department", "hobbies", "decision_role");

    private ContactRules() {}

    public static FieldRule of(Viewer viewer, String key) {
        FieldRule own = viewer.rule("customer", OWN + key);
        if (UNLIKE.contains(key)) return own;
        FieldRule common = viewer.rule("customer", key);
        return own.ordinal() > common.ordinal() ? own : common;
    }
}
