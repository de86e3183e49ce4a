package zhike.customer.conflict;

import org.springframework.stereotype.Component;

import zhike.promise.PersonalKinds;

import java.util.Set;

/** A conflict is ruled by its judge, or by who was given that by hand. */
@Component
class RulingsOfPerson implements PersonalKinds {
    @Override
    public Set<String> kinds() {
        return Set.of(AboutConflict.RULING);
    }

    @Override
    public Set<String> fixed() {
        return Set.of();
    }
}
