package zhike.bench.published;

import zhike.grading.model.Abc;
import zhike.grading.model.BgNbd;
import zhike.grading.model.Concentration;
import zhike.grading.model.Fit;
import zhike.grading.model.GammaGamma;
import zhike.grading.model.Histories;
import zhike.grading.model.LifetimeValue;
import zhike.grading.model.Likelihood;
import zhike.grading.model.RfmCell;

import java.util.Arrays;

/**
 * How long many customers take, beside the least that the same machine could take in the same run.
 */
final class FitSpeed {
    private final Table table;
    private final ManyCustomers many;

    private FitSpeed(Table table, ManyCustomers many) {
        this.table = table;
        this.many = many;
    }

    static void add(Table table, int customers) {
        ManyCustomers many = ManyCustomers.of(customers);
        table.section("%,d customers, made up from BG/NBD with days as unit".formatted(customers));
        FitSpeed speed = new FitSpeed(table, many);
        speed.fit();
        speed.scores();
        speed.values();
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private void fit() {
        Histories histories = many.histories();
        Likelihood likelihood = ManyCustomers.TRUTH.likelihood();
        double floor = 1e9;
        for (int i = 0; i < 5; i++)
            floor = Math.min(floor, seconds(() -> histories.sum(likelihood)));
        double grouping = seconds(many::histories);
        table.time("finding equal histories", 5, grouping, floor, "one likelihood");
        long start = System.nanoTime();
        Fit<BgNbd> fit = BgNbd.fit(histories);
        double took = (System.nanoTime() - start) / 1e9;
        String what = "fitting BG/NBD, %,d different".formatted(histories.distinct());
        table.time(what, 60, took, floor, "one likelihood");
        double[] truth = {.6, 30, .8, 2.4};
        for (int i = 0; i < 4; i++)
            table.near(
                    "found again, parameter " + (i + 1),
                    Double.toString(truth[i]),
                    fit.parameters().get(i),
                    4 * fit.standardErrors().get(i),
                    "4 standard errors");
    }

    private void scores() {
        double floor = seconds(() -> Arrays.sort(many.amounts().clone()));
        double rfm =
                seconds(() -> RfmCell.of(many.ids(), many.quiet(), many.orders(), many.amounts()));
        table.time("RFM cells", 5, rfm, floor, "one sort");
        double abc = seconds(() -> Abc.SALES.parts(many.amounts(), many.ids()));
        table.time("ABC", 5, abc, floor, "one sort");
        double gini = seconds(() -> Concentration.of(many.amounts()).gini());
        table.time("Gini", 5, gini, floor, "one sort");
    }

    private void values() {
        LifetimeValue value =
                new LifetimeValue(
                        ManyCustomers.TRUTH, new GammaGamma(6.25, 3.74, 15.44), 0.3, 365, 0.0004);
        Histories each = many.histories();
        double floor = seconds(() -> each.sum(ManyCustomers.TRUTH.likelihood()));
        double took = seconds(() -> each.sum((x, last, age) -> value.of(x, last, age, 30).alive()));
        table.time("P(alive), purchases and value of a year", 60, took, floor, "one likelihood");
    }
}
