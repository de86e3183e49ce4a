package zhike.bench.published;

import zhike.grading.model.BgNbd;
import zhike.grading.model.Fit;
import zhike.grading.model.GompertzNbd;
import zhike.grading.model.Histories;
import zhike.grading.model.MbgNbd;
import zhike.grading.model.ParetoNbd;

import java.io.IOException;
import java.nio.file.Path;

/** How often and how long: the models of purchases on CDNOW. */
final class PurchaseValues {
    private static final String STOPS = "their search stops before the top";

    private PurchaseValues() {}

    static void add(Table table, Path data) throws IOException {
        Histories exact = CdnowCustomers.exact(data).histories();
        bgNbd(table, BgNbd.fit(exact));
        theirs(table, exact);
        probabilities(table);
        mbgNbd(table, MbgNbd.fit(exact));
        paretoNbd(table, ParetoNbd.fit(exact));
        manual(table);
        gompertz(table, GompertzNbd.fit(exact, 0.00022));
        rounded(table, CdnowCustomers.rounded(data).histories());
    }

    private static void parameters(Table table, Fit<?> fit, String[] names, String... printed) {
        for (int i = 0; i < names.length; i++)
            table.equal(names[i], printed[i], fit.parameters().get(i));
    }

    private static void bgNbd(Table table, Fit<BgNbd> fit) {
        table.section("BG/NBD, CDNOW: Fader, Hardie, Lee 2005 and spreadsheet; CLVTools");
        String[] names = {"r", "alpha", "a", "b"};
        parameters(table, fit, names, "0.243", "4.414", "0.793", "2.426");
        table.equal("log-likelihood", "-9582.4", fit.logLikelihood());
        String[] more = {"0.2425945", "4.4136019", "0.7929199", "2.4258881"};
        for (int i = 0; i < 4; i++)
            table.near(names[i] + ", CLVTools", more[i], fit.parameters().get(i), 5e-5, STOPS);
        table.equal("log-likelihood, CLVTools", "-9582.429", fit.logLikelihood());
        double[] weeks = {0.1429, 1, 3, 31.8571, 32};
        String[] purchases = {"0.0078", "0.0532", "0.1506", "1.0405", "1.0437"};
        for (int i = 0; i < weeks.length; i++)
            table.equal("E[X(" + weeks[i] + ")]", purchases[i], fit.model().expected(weeks[i]));
        table.near(
                "E[X(78)]",
                "1.8576",
                fit.model().expected(78),
                0.0005,
                "the spreadsheet ends its series after 150 terms");
        table.equal(
                "E[Y(39) | 2, 30.43, 38.86]",
                "1.226",
                fit.model().expectedNext(2, 30.43, 38.86, 39));
        table.equal("P(alive | 2, 30.43, 38.86)", "0.7266", fit.model().alive(2, 30.43, 38.86));
    }

    /** Where the searches end at different places, the higher one is nearer the top. */
    private static void theirs(Table table, Histories customers) {
        BgNbd bgNbd = new BgNbd(0.2425945, 4.4136019, 0.7929199, 2.4258881);
        table.notBelow(
                "log-likelihood, BG/NBD: at the parameters of CLVTools",
                customers.sum(bgNbd.likelihood()),
                BgNbd.fit(customers).logLikelihood());
        ParetoNbd paretoNbd = new ParetoNbd(0.55315, 10.57633, 0.60625, 11.67150);
        table.notBelow(
                "log-likelihood, Pareto/NBD: at the parameters of CLVTools",
                customers.sum(paretoNbd.likelihood()),
                ParetoNbd.fit(customers).logLikelihood());
    }

    private static void probabilities(Table table) {
        table.section("BG/NBD, P(X(t) = n) at r .243 alpha 4.414 a .793 b 2.426: BTYD manual");
        BgNbd model = new BgNbd(.243, 4.414, .793, 2.426);
        table.equal("P(X(2) = 10)", "1.07869e-07", model.probability(10, 2));
        table.equal("P(X(39) = 0)", "0.5737864", model.probability(0, 39));
        String[] printed = {
            ".0019995214", ".0015170236", ".0011633150", ".0009003148", ".0007023638",
            ".0005517902", ".0004361913", ".0003467171", ".0002769613", ".0002222260"
        };
        for (int i = 0; i < printed.length; i++)
            table.equal("P(X(30) = " + (11 + i) + ")", printed[i], model.probability(11 + i, 30));
    }

    private static void mbgNbd(Table table, Fit<MbgNbd> fit) {
        table.section("MBG/NBD, CDNOW: BTYDplus");
        String[] names = {"r", "alpha", "a", "b"};
        parameters(table, fit, names, "0.525", "6.183", "0.891", "1.614");
    }

    private static void paretoNbd(Table table, Fit<ParetoNbd> fit) {
        table.section("Pareto/NBD, CDNOW: Fader, Hardie, Lee 2005; CLVTools");
        String[] names = {"r", "alpha", "s", "beta"};
        parameters(table, fit, names, "0.553", "10.578", "0.606", "11.669");
        table.equal("log-likelihood", "-9595.0", fit.logLikelihood());
        table.equal("log-likelihood, CLVTools", "-9594.976", fit.logLikelihood());
        String[] errors = {"0.0476264", "0.8427222", "0.1872594", "6.2105448"};
        for (int i = 0; i < 4; i++) {
            double most = Double.parseDouble(errors[i]) * 2e-4;
            table.near(
                    "standard error of " + names[i],
                    errors[i],
                    fit.standardErrors().get(i),
                    most,
                    STOPS);
        }
    }

    private static void manual(Table table) {
        table.section("Pareto/NBD: BTYD manual and walkthrough, lifetimes");
        ParetoNbd manual = new ParetoNbd(.55, 10.56, .61, 11.64);
        String[] printed = {
            "0", ".05077821", ".09916088", ".14542507", ".18979930",
            ".23247466", ".27361274", ".31335159", ".35181024", ".38909211"
        };
        for (int t = 0; t < printed.length; t++)
            table.equal("E[X(" + t + ")]", printed[t], manual.expected(t));
        ParetoNbd walk = new ParetoNbd(.5533971, 10.5801985, .6060625, 11.6562237);
        table.equal("E[Y(52) | 26, 30.86, 31]", "25.46", walk.expectedNext(26, 30.86, 31, 52));
        table.equal("P(alive | 26, 30.86, 31)", "0.9979", walk.alive(26, 30.86, 31));
        table.equal("P(alive | 0, 0, 39)", "0.2941633", walk.alive(0, 0, 39));
        ParetoNbd busy = new ParetoNbd(.55, 10.58, .61, 11.67);
        table.equal("E[Y(10) | 132, 200, 200]", "6.20605", busy.expectedNext(132, 200, 200, 10));
        table.equal("E[Y(10) | 133, 200, 200]", "6.25287", busy.expectedNext(133, 200, 200, 10));
    }

    private static void gompertz(Table table, Fit<GompertzNbd> fit) {
        table.section("GGompertz/NBD, CDNOW, at growth b = 0.00022: Bemmaor, Glady 2012, table 2");
        table.equal("b, given", "0.0002", fit.model().b());
        table.equal("r", "0.553", fit.model().r());
        table.equal("alpha", "10.578", fit.model().alpha());
        table.equal("s", "0.603", fit.model().s());
        table.equal("beta", "0.0026", fit.model().beta());
        table.equal("log-likelihood", "-9594.98", fit.logLikelihood());
    }

    private static void rounded(Table table, Histories customers) {
        table.section("the same on the summary with weeks of two digits: reference-values.md");
        Fit<BgNbd> fit = BgNbd.fit(customers);
        String[] names = {"r", "alpha", "a", "b"};
        parameters(table, fit, names, "0.24259", "4.41353", "0.79289", "2.42575");
        table.equal("log-likelihood of BG/NBD", "-9582.4256", fit.logLikelihood());
        table.equal(
                "log-likelihood of Pareto/NBD",
                "-9594.974",
                ParetoNbd.fit(customers).logLikelihood());
    }
}
