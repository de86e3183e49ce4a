package zhike.grading.value;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.grading.model.BgNbd;
import zhike.grading.model.Fit;
import zhike.grading.model.GammaGamma;
import zhike.grading.model.Histories;
import zhike.grading.model.MbgNbd;
import zhike.grading.model.ParetoNbd;

import java.time.LocalDate;
import java.util.Arrays;

/** Fits the models to everybody who ever bought; says why where the data do not carry it. */
@Component
class Fitting {
    /** Fewer customers who came again say little of the many. */
    static final int LEAST_REPEATERS = 50;

    private final Fits fits;

    Fitting(Fits fits) {
        this.fits = fits;
    }

    /** Null where it was refused: a row says why. */
    Fits.@Nullable Stored fit(ValueSettings settings, LocalDate today, Crowd crowd) {
        long repeaters = Arrays.stream(crowd.repeats).filter(x -> x > 0).count();
        if (repeaters < LEAST_REPEATERS)
            return refused(settings, today, crowd, repeaters, "few-repeaters");
        Fit<GammaGamma> spend = GammaGamma.fit(crowd.repeats, means(crowd));
        // no mean amount exists below: the amounts are too uneven
        if (!(spend.model().q() > 1) || !Double.isFinite(spend.logLikelihood()))
            return refused(settings, today, crowd, repeaters, "uneven-amounts");
        Histories histories = histories(crowd);
        Fit<?> purchases =
                switch (settings.model()) {
                    case "paretonbd" -> ParetoNbd.fit(histories);
                    case "bgnbd" -> BgNbd.fit(histories);
                    default -> MbgNbd.fit(histories);
                };
        if (!Double.isFinite(purchases.logLikelihood()))
            return refused(settings, today, crowd, repeaters, "no-top");
        return fits.keep(settings, today, crowd, repeaters, purchases, spend);
    }

    private Fits.@Nullable Stored refused(
            ValueSettings settings, LocalDate today, Crowd crowd, long repeaters, String reason) {
        fits.refuse(settings, today, crowd, repeaters, reason);
        return null;
    }

    private static Histories histories(Crowd crowd) {
        double[] last = weeks(crowd.last);
        return Histories.of(crowd.repeats, last, weeks(crowd.age));
    }

    private static double[] weeks(int[] days) {
        return Arrays.stream(days).mapToDouble(day -> day / Foresight.DAYS_A_WEEK).toArray();
    }

    private static double[] means(Crowd crowd) {
        double[] means = new double[crowd.size()];
        for (int at = 0; at < means.length; at++)
            means[at] = crowd.repeats[at] == 0 ? 0 : crowd.repeatSales[at] / crowd.repeats[at];
        return means;
    }
}
