package zhike.bench.published;

import zhike.grading.model.Fit;
import zhike.grading.model.GammaGamma;

import java.io.IOException;
import java.nio.file.Path;

/** How much at a time: Gamma-Gamma on the repeaters of CDNOW. */
final class SpendValues {
    private SpendValues() {}

    static void add(Table table, Path data) throws IOException {
        table.section("Gamma-Gamma, CDNOW: Fader, Hardie 2013, note 025; CLVTools");
        CdnowCustomers exact = CdnowCustomers.exact(data);
        Fit<GammaGamma> fit = GammaGamma.fit(exact.repeats(), exact.mean());
        String[] names = {"p", "q", "gamma"};
        String[] printed = {"6.25", "3.74", "15.44"};
        for (int i = 0; i < 3; i++) table.equal(names[i], printed[i], fit.parameters().get(i));
        table.equal("log-likelihood, CLVTools", "-4055.9177", fit.logLikelihood());
        String[] spend = {
            "24.65", "18.91", "35.17", "35.17", "35.17", "71.46", "18.91", "35.17", "27.28", "35.17"
        };
        for (int i = 0; i < spend.length; i++)
            table.equal(
                    "E[Z | customer " + (i + 1) + "]",
                    spend[i],
                    fit.model().conditionalMean(exact.repeats()[i], exact.mean()[i]));
        rounded(table, CdnowCustomers.rounded(data));
    }

    private static void rounded(Table table, CdnowCustomers customers) {
        Fit<GammaGamma> fit = GammaGamma.fit(customers.repeats(), customers.mean());
        String[] printed = {"6.2488", "3.7446", "15.4477"};
        String[] names = {"p, means of two digits", "q", "gamma"};
        for (int i = 0; i < 3; i++) table.equal(names[i], printed[i], fit.parameters().get(i));
        table.equal("population mean", "35.17", fit.model().populationMean());
    }
}
