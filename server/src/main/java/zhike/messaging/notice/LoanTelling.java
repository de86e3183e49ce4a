package zhike.messaging.notice;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import zhike.identity.DelegatedForAnother;
import zhike.messaging.Notices;

import java.util.List;
import java.util.Map;

/** Tells a person that somebody else lent their rights. */
@Component
class LoanTelling {
    private final Notices notices;

    LoanTelling(Notices notices) {
        this.notices = notices;
    }

    @EventListener
    void tell(DelegatedForAnother loan) {
        notices.tell(
                List.of(loan.lender()),
                null,
                "delegation.lent",
                Map.of("receiver", loan.receiver()));
    }
}
