package zhike.grading.value;

import org.jooq.Record4;
import org.jooq.Select;
import org.springframework.stereotype.Component;

import zhike.customer.ActivitySource;
import zhike.promise.KeptByHand;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;

/** Promises made by hand and kept: what no other paper counts. */
@Component
class PromisesKept implements ActivitySource {
    private final Clock clock;

    PromisesKept(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "promise";
    }

    @Override
    public Select<Record4<Long, LocalDate, BigDecimal, BigDecimal>> done(
            LocalDate from, LocalDate to) {
        return KeptByHand.done(from, to, clock);
    }
}
