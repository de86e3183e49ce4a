package zhike.grading.value;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import zhike.customer.nightly.NightStep;

/** Every night everybody anew, when the figures of trade are put right. */
@Component
@Order(70)
class WorthNight implements NightStep {
    private final WorthComputing computing;

    WorthNight(WorthComputing computing) {
        this.computing = computing;
    }

    @Override
    public String name() {
        return "grading.worth";
    }

    @Override
    public void run() {
        computing.all();
    }
}
