package zhike.grading.standing;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import zhike.customer.nightly.NightStep;
import zhike.grading.scheme.Scheme;
import zhike.grading.scheme.Schemes;
import zhike.platform.error.Refusal;

/** Every night all customers are graded in every scheme: days pass, and shares shift. */
@Component
@Order(60)
class GradeNight implements NightStep {
    private static final Logger log = LoggerFactory.getLogger(GradeNight.class);
    private final Schemes schemes;
    private final CompleteGrading complete;

    GradeNight(Schemes schemes, CompleteGrading complete) {
        this.schemes = schemes;
        this.complete = complete;
    }

    @Override
    public String name() {
        return "grades";
    }

    @Override
    public void run() {
        for (Scheme scheme : schemes.live()) {
            try {
                complete.grade(scheme, Cause.NIGHT, null);
            } catch (Refusal gone) {
                log.warn("The scheme {} cannot grade: {}", scheme.code(), gone.code());
            }
        }
    }
}
