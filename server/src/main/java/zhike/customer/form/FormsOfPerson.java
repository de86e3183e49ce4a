package zhike.customer.form;

import org.springframework.stereotype.Component;

import zhike.promise.PersonalKinds;

import java.util.Set;

/** Forms are entered and sent on by whom they name, or who was given that by hand. */
@Component
class FormsOfPerson implements PersonalKinds {
    @Override
    public Set<String> kinds() {
        return Set.of(AboutForm.ENTRY, AboutForm.FORWARD);
    }

    @Override
    public Set<String> fixed() {
        return Set.of();
    }
}
