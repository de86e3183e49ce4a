package zhike.customer.lifecycle;

import org.jooq.impl.DSL;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import zhike.customer.nightly.NightStep;

/** Freshness fades by the day: every night the quality of all files is computed anew. */
@Component
@Order(20)
class QualityNight implements NightStep {
    private final QualityUpkeep quality;

    QualityNight(QualityUpkeep quality) {
        this.quality = quality;
    }

    @Override
    public String name() {
        return "quality";
    }

    @Override
    public void run() {
        quality.refresh(DSL.trueCondition());
    }
}
