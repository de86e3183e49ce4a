package zhike.customer.card;

import org.jspecify.annotations.Nullable;

import zhike.access.FieldRule;
import zhike.access.Viewer;
import zhike.customer.db.tables.records.ContactRecord;
import zhike.platform.error.Refusal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A viewer who sees a contact's number masked sends the mask back: what is closed to them stays as
 * it was.
 */
final class ContactScreen {
    private ContactScreen() {}

    static ContactForm keepClosed(Viewer viewer, ContactForm form, ContactRecord row) {
        Kept kept = new Kept(viewer);
        return new ContactForm(
                Objects.requireNonNull(kept.of("name", form.name(), row.getName())),
                kept.of("title", form.title(), row.getTitle()),
                kept.of("department", form.department(), row.getDepartment()),
                kept.of("phone", form.phone(), row.getPhone()),
                kept.of("mobile", form.mobile(), row.getMobile()),
                kept.of("email", form.email(), row.getEmail()),
                kept.of("wechat", form.wechat(), row.getWechat()),
                kept.of("gender", form.gender(), row.getGender()),
                kept.of("birth_on", form.birthOn(), row.getBirthOn()),
                kept.of("lunar_birthday", form.lunarBirthday(), row.getLunarBirthday()),
                kept.of("hobbies", form.hobbies(), row.getHobbies()),
                kept.of("decision_role", form.decisionRole(), row.getDecisionRole()),
                form.primary(),
                kept.of("remarks", form.remarks(), row.getRemarks()),
                form.profile(),
                form.leftOn(),
                form.version());
    }

    /**
     * Who adds a contact may fill in what they would see masked, as with a new file, but not what
     * is hidden from them or only for reading.
     *
     * @throws Refusal {@code customer.field.closed} with each field named
     */
    static void refuseClosed(Viewer viewer, ContactForm form, String place) {
        Refusal faults = Refusal.invalid("input.invalid");
        sent(form)
                .forEach(
                        (key, value) -> {
                            if (value != null
                                    && !value.toString().isBlank()
                                    && FieldScreen.closedToFirstEntry(ContactRules.of(viewer, key)))
                                faults.at(
                                        place + ContactRules.IN_JSON.getOrDefault(key, key),
                                        "customer.field.closed",
                                        Map.of());
                        });
        if (!faults.faults().isEmpty()) throw faults;
    }

    private static Map<String, @Nullable Object> sent(ContactForm form) {
        Map<String, @Nullable Object> sent = new LinkedHashMap<>();
        sent.put("name", form.name());
        sent.put("title", form.title());
        sent.put("department", form.department());
        sent.put("phone", form.phone());
        sent.put("mobile", form.mobile());
        sent.put("email", form.email());
        sent.put("wechat", form.wechat());
        sent.put("gender", form.gender());
        sent.put("birth_on", form.birthOn());
        sent.put("lunar_birthday", form.lunarBirthday());
        sent.put("hobbies", form.hobbies());
        sent.put("decision_role", form.decisionRole());
        sent.put("remarks", form.remarks());
        return sent;
    }

    private record Kept(Viewer viewer) {
        <T> @Nullable T of(String key, @Nullable T sent, @Nullable T stored) {
            return ContactRules.of(viewer, key) == FieldRule.OPEN ? sent : stored;
        }
    }
}
