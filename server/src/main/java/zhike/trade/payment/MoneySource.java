package zhike.trade.payment;

import zhike.trade.db.tables.records.InvoiceRecord;
import zhike.trade.db.tables.records.PaymentRecord;

import java.math.BigDecimal;

/** Where the money comes from that settles an invoice: a payment or a credit note. */
sealed interface MoneySource {
    record Payment(PaymentRecord row) implements MoneySource {
        @Override
        public long customer() {
            return row.getCustomerId();
        }

        @Override
        public String currency() {
            return row.getCurrency();
        }

        @Override
        public BigDecimal left() {
            return row.getUnallocated();
        }
    }

    record CreditNote(InvoiceRecord row) implements MoneySource {
        @Override
        public long customer() {
            return row.getCustomerId();
        }

        @Override
        public String currency() {
            return row.getCurrency();
        }

        @Override
        public BigDecimal left() {
            return row.getOpenAmount().negate();
        }
    }

    long customer();

    String currency();

    /** What of it settles nothing yet; not positive where money was paid back. */
    BigDecimal left();
}
