package zhike.customer.loan;

import org.springframework.stereotype.Component;

import zhike.promise.PersonalKinds;

import java.util.Set;

/** Whoever borrowed a file gives it back. */
@Component
class LoansOfPerson implements PersonalKinds {
    @Override
    public Set<String> kinds() {
        return Set.of(AboutLoan.RETURN);
    }
}
