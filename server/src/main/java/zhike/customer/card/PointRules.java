package zhike.customer.card;

import static zhike.customer.db.Tables.POINT;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import zhike.access.FieldRule;
import zhike.access.Viewer;

import java.util.List;
import java.util.function.Predicate;

/** Under which rule a viewer meets a number or mail address of a customer or of a contact. */
public final class PointRules {
    private static final List<String> KINDS = List.of("phone", "mobile", "fax", "email");

    private PointRules() {}

    /** A fax number is as open as a telephone number. */
    public static FieldRule of(Viewer viewer, String kind, @Nullable Long contactId) {
        String key = kind.equals("fax") ? "phone" : kind;
        return contactId == null ? viewer.rule("customer", key) : ContactRules.of(viewer, key);
    }

    /** On {@code customer.point}: those of which the rule is one of these. */
    public static Condition where(Viewer viewer, Predicate<FieldRule> which) {
        List<String> ofCards = kinds(viewer, null, which);
        List<String> ofContacts = kinds(viewer, 0L, which);
        if (ofCards.equals(ofContacts))
            return ofCards.size() == KINDS.size() ? DSL.trueCondition() : POINT.KIND.in(ofCards);
        return POINT.CONTACT_ID
                .isNull()
                .and(POINT.KIND.in(ofCards))
                .or(POINT.CONTACT_ID.isNotNull().and(POINT.KIND.in(ofContacts)));
    }

    /** Whether any has such a rule. */
    public static boolean any(Viewer viewer, Predicate<FieldRule> which) {
        return !kinds(viewer, null, which).isEmpty() || !kinds(viewer, 0L, which).isEmpty();
    }

    private static List<String> kinds(
            Viewer viewer, @Nullable Long contactId, Predicate<FieldRule> which) {
        return KINDS.stream().filter(kind -> which.test(of(viewer, kind, contactId))).toList();
    }
}
