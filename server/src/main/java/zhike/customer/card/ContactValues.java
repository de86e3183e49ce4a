package zhike.customer.card;

import org.jspecify.annotations.Nullable;

import zhike.customer.db.tables.records.ContactRecord;
import zhike.platform.text.SortKey;

/** What a contact holds: from the form into its row, from the row into its history. */
public final class ContactValues {
    private ContactValues() {}

    /** Writes what was sent, but for further fields. */
    static void fill(ContactRecord row, ContactForm form) {
        row.setName(form.name().strip());
        row.setNameSort(SortKey.ofName(form.name().strip()));
        row.setTitle(text(form.title()));
        row.setDepartment(text(form.department()));
        row.setPhone(text(form.phone()));
        row.setMobile(text(form.mobile()));
        row.setEmail(text(form.email()));
        row.setWechat(text(form.wechat()));
        row.setGender(text(form.gender()));
        row.setBirthOn(form.birthOn());
        row.setLunarBirthday(text(form.lunarBirthday()));
        row.setHobbies(text(form.hobbies()));
        row.setDecisionRole(text(form.decisionRole()));
        row.setIsPrimary(form.comesFirst());
        row.setRemarks(text(form.remarks()));
        row.setLeftOn(form.leftOn());
    }

    static @Nullable String text(@Nullable String sent) {
        return sent == null || sent.isBlank() ? null : sent.strip();
    }

    /** All that a contact holds, as its history keeps it. */
    public static CardState state(ContactRecord row) {
        CardState state = CardState.of(ContactProfile.read(row.getProfile()));
        state.put("name", row.getName());
        state.put("title", row.getTitle());
        state.put("department", row.getDepartment());
        state.put("phone", row.getPhone());
        state.put("mobile", row.getMobile());
        state.put("email", row.getEmail());
        state.put("wechat", row.getWechat());
        state.put("gender", row.getGender());
        state.put("birth_on", row.getBirthOn());
        state.put("lunar_birthday", row.getLunarBirthday());
        state.put("hobbies", row.getHobbies());
        state.put("decision_role", row.getDecisionRole());
        state.put("primary", row.getIsPrimary());
        state.put("remarks", row.getRemarks());
        state.put("left_on", row.getLeftOn());
        return state;
    }
}
