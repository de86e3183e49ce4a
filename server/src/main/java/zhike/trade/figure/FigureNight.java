package zhike.trade.figure;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import zhike.customer.Customers;
import zhike.customer.nightly.NightStep;
import zhike.platform.trail.Trail;

import java.util.List;
import java.util.Map;

/** Counts all figures anew; what differs from the papers is put right, told and kept. */
@Component
@Order(50)
class FigureNight implements NightStep {
    private static final Logger log = LoggerFactory.getLogger(FigureNight.class);
    private static final int BATCH = 1000;
    private static final int NAMED = 100;
    private final Figures figures;
    private final Customers customers;
    private final TransactionTemplate transaction;
    private final Trail trail;

    FigureNight(
            Figures figures, Customers customers, TransactionTemplate transaction, Trail trail) {
        this.figures = figures;
        this.customers = customers;
        this.transaction = transaction;
        this.trail = trail;
    }

    @Override
    public String name() {
        return "trade.figures";
    }

    @Override
    public void run() {
        List<Long> wrong = figures.wrong();
        for (int from = 0; from < wrong.size(); from += BATCH) {
            List<Long> some = wrong.subList(from, Math.min(wrong.size(), from + BATCH));
            transaction.executeWithoutResult(status -> correct(some));
        }
    }

    /** With their turns: what was only just being written is no difference. */
    private void correct(List<Long> some) {
        customers.takeTurns(some);
        List<Long> corrected = figures.recount(some);
        if (corrected.isEmpty()) return;
        log.warn("The figures of {} customers were not what their papers say", corrected.size());
        trail.record(
                "trade.figures.corrected",
                null,
                null,
                null,
                Map.of(
                        "customers",
                        corrected.size(),
                        "ids",
                        corrected.stream().limit(NAMED).toList()));
    }
}
