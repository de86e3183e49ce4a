package zhike.customer.form;

import zhike.platform.subject.Subject;

/** A form as what promises, approvals and notices are about. */
final class AboutForm {
    static final String KIND = "information-form";
    static final String ENTRY = "form.entry";
    static final String FORWARD = "form.forward";

    private AboutForm() {}

    static Subject of(long id) {
        return new Subject(KIND, id);
    }
}
