package zhike.grading.value;

import zhike.grading.model.Abc;
import zhike.grading.model.RfmCell;
import zhike.grading.model.RfmClass;

import java.math.BigDecimal;
import java.util.List;

/** Where each of a crowd stands among the others. */
final class Ranking {
    private static final String LETTERS = "ABC";
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private final RfmCell[] cells;
    private final RfmClass[] classes;
    private final byte[] abc;

    Ranking(ValueSettings settings, Crowd crowd) {
        long[] days = crowd.daysSince();
        long[] purchases = crowd.purchases();
        cells = RfmCell.of(crowd.ids, days, purchases, crowd.cents);
        RfmClass.Lines lines = lines(settings, days, purchases, crowd.cents);
        classes = new RfmClass[crowd.size()];
        for (int at = 0; at < classes.length; at++)
            classes[at] = lines.of(days[at], purchases[at], crowd.cents[at]);
        abc =
                new Abc(List.of(share(settings.abcA()), share(settings.abcB()), 1.0))
                        .classes(crowd.cents, crowd.ids);
    }

    RfmCell cell(int at) {
        return cells[at];
    }

    /** Recency, frequency, money: 1 for good. */
    String rfm(int at) {
        return classes[at].digits();
    }

    char abc(int at) {
        return LETTERS.charAt(abc[at]);
    }

    /** The means, but where the company drew a line of its own. */
    private static RfmClass.Lines lines(
            ValueSettings settings, long[] days, long[] purchases, long[] cents) {
        RfmClass.Lines mean =
                days.length == 0
                        ? new RfmClass.Lines(0, 0, 0)
                        : RfmClass.Lines.means(days, purchases, cents);
        return new RfmClass.Lines(
                settings.rfmDays() == null ? mean.days() : settings.rfmDays(),
                settings.rfmPurchases() == null ? mean.purchases() : settings.rfmPurchases(),
                settings.rfmAmount() == null
                        ? mean.amount()
                        : settings.rfmAmount().movePointRight(2).doubleValue());
    }

    private static double share(BigDecimal perCent) {
        return perCent.divide(HUNDRED).doubleValue();
    }
}
