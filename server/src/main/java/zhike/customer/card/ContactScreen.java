package zhike.customer.card;

import org.jspecify.annotations.Nullable;

import zhike.access.Viewer;
import zhike.customer.db.tables.records.ContactRecord;

/**
 * A viewer who sees a contact's number masked sends the mask back: what is closed to them stays as
 * it was.
 */
final class ContactScreen {
    private ContactScreen() {}

    static ContactForm keepClosed(Viewer viewer, ContactForm form, ContactRecord row) {
        return new ContactForm(
                form.name(),
                form.title(),
                form.department(),
                kept(viewer, "phone", form.phone(), row.getPhone()),
                kept(viewer, "mobile", form.mobile(), row.getMobile()),
                kept(viewer, "email", form.email(), row.getEmail()),
                form.wechat(),
                form.gender(),
                form.birthOn(),
                form.lunarBirthday(),
                form.hobbies(),
                form.decisionRole(),
                form.primary(),
                form.remarks(),
                form.profile(),
                form.leftOn(),
                form.version());
    }

    private static @Nullable String kept(
            Viewer viewer, String key, @Nullable String sent, @Nullable String stored) {
        return viewer.rule("customer", key) == zhike.access.FieldRule.OPEN ? sent : stored;
    }
}
