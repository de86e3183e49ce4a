package zhike.trade.invoice;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.platform.error.Refusal;
import zhike.platform.number.NumberRules;
import zhike.platform.setting.SettingGroup;
import zhike.platform.setting.Settings;
import zhike.trade.PaymentTerm;
import zhike.trade.TradeSettings;
import zhike.trade.db.tables.records.InvoiceRecord;
import zhike.trade.db.tables.records.SalesOrderRecord;
import zhike.trade.money.Rates;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Issues invoices, for an order at most what was ordered. */
@Component
public class InvoiceIssuing {
    private final InvoiceStore store;
    private final Rates rates;
    private final NumberRules numbers;
    private final List<PaymentTerm> terms;
    private final Settings settings;
    private final SettingGroup<TradeSettings> group;
    private final Clock clock;

    InvoiceIssuing(
            InvoiceStore store,
            Rates rates,
            NumberRules numbers,
            List<PaymentTerm> terms,
            Settings settings,
            SettingGroup<TradeSettings> group,
            Clock clock) {
        this.store = store;
        this.rates = rates;
        this.numbers = numbers;
        this.terms = terms;
        this.settings = settings;
        this.group = group;
        this.clock = clock;
    }

    /**
     * @return its id
     * @throws Refusal also where no more is left of the order, or the days are out of order
     */
    @Transactional
    public long issue(Viewer viewer, InvoiceForm form) {
        store.take(viewer, form.customerId());
        InvoiceRecord row = store.fresh();
        row.setCustomerId(form.customerId());
        row.setCurrency(form.currency());
        row.setAmount(amount(form));
        row.setOpenAmount(row.getAmount());
        row.setOrderId(form.orderId());
        row.setIssuedOn(Objects.requireNonNullElse(form.issuedOn(), LocalDate.now(clock)));
        if (row.getIssuedOn().isAfter(LocalDate.now(clock)))
            throw Refusal.invalid("issuedOn", "trade.day.future");
        row.setDueOn(
                form.dueOn() == null
                        ? row.getIssuedOn().plusDays(days(form.customerId()))
                        : form.dueOn());
        if (row.getDueOn().isBefore(row.getIssuedOn()))
            throw Refusal.invalid("dueOn", "invoice.due.early");
        row.setHomeAmount(rates.home(form.currency(), row.getIssuedOn(), row.getAmount()));
        row.setRemarks(form.remarks());
        row.setCreatedBy(viewer.personId());
        row.setNumber(numbers.take("invoice", 1).getFirst());
        store.write(row, "invoice.issued", Map.of("due", row.getDueOn().toString()));
        return row.getId();
    }

    private BigDecimal amount(InvoiceForm form) {
        BigDecimal asked = form.amount();
        if (form.orderId() == null) {
            if (asked == null) throw Refusal.invalid("amount", "field.required");
            return asked;
        }
        SalesOrderRecord order = store.order(form.orderId(), form.customerId());
        if (!order.getCurrency().equals(form.currency()))
            throw Refusal.invalid("currency", "trade.currency.other");
        BigDecimal left = order.getTotal().subtract(store.invoiced(order.getId()));
        BigDecimal amount = Objects.requireNonNullElse(asked, left);
        if (left.signum() <= 0 || amount.compareTo(left) > 0)
            throw Refusal.invalid(
                    "amount", "invoice.over-order", Map.of("left", left.toPlainString()));
        return amount;
    }

    private int days(long customer) {
        @Nullable Integer agreed =
                terms.stream()
                        .map(term -> term.days(customer))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        return agreed == null ? settings.get(group).due() : agreed;
    }
}
