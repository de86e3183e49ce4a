package zhike.trade.receivable.statement;

import java.math.BigDecimal;
import java.util.List;

/** One customer's account over a period: what stood, what moved, what stands. */
record Account(long customer, BigDecimal opening, List<StatementLine> lines) {
    BigDecimal invoiced() {
        return sum("invoice");
    }

    /** Positive. */
    BigDecimal credited() {
        return sum("credit_note").negate();
    }

    /** Positive, less what was paid back. */
    BigDecimal received() {
        return sum("payment").negate();
    }

    BigDecimal closing() {
        return opening.add(invoiced()).subtract(received()).subtract(credited());
    }

    boolean silent() {
        return lines.isEmpty() && opening.signum() == 0;
    }

    private BigDecimal sum(String kind) {
        return lines.stream()
                .filter(line -> line.kind().equals(kind) && line.amount() != null)
                .map(StatementLine::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
