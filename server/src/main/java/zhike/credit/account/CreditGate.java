package zhike.credit.account;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.credit.CreditSettings;
import zhike.credit.db.tables.records.AccountRecord;
import zhike.platform.setting.SettingGroup;
import zhike.platform.setting.Settings;
import zhike.trade.CreditFigures;
import zhike.trade.OrderGate;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Whether an order may pass, asked under the lock of the customer's credit row, in this order: one
 * that was released passes; of a customer who is frozen none does; who has no limit passes, or is
 * held where the company wants that; who is past due longer than allowed is held; last the limit
 * must cover what is open, what is ordered and not invoiced, and this order.
 */
@Component
class CreditGate implements OrderGate {
    private final CreditAccounts accounts;
    private final CreditFigures figures;
    private final Settings settings;
    private final SettingGroup<CreditSettings> group;
    private final Clock clock;

    CreditGate(
            CreditAccounts accounts,
            CreditFigures figures,
            Settings settings,
            SettingGroup<CreditSettings> group,
            Clock clock) {
        this.accounts = accounts;
        this.figures = figures;
        this.settings = settings;
        this.group = group;
        this.clock = clock;
    }

    @Override
    public @Nullable Hold ask(Ask ask) {
        if (ask.released()) return null;
        CreditSettings rules = settings.get(group);
        AccountRecord account = accounts.lock(ask.customerId());
        if (account.getFrozenAt() != null)
            return new Hold("frozen", Map.of("reason", account.getFrozenReason()));
        BigDecimal limit = CreditAccounts.limit(account, LocalDate.now(clock));
        if (limit == null && rules.noLimit().equals("free")) return null;
        CreditFigures.Order order = figures.order(ask.orderId());
        BigDecimal amount = order == null ? ask.amount() : order.amount();
        CreditFigures.Exposure exposure = figures.of(ask.customerId(), ask.orderId());
        Map<String, Object> detail = told(limit, amount, exposure);
        if (limit == null) return new Hold("no_limit", detail);
        if (exposure.overdueDays() > rules.overdueDays()) return new Hold("past_due", detail);
        return exposure.net().add(amount).compareTo(limit) > 0
                ? new Hold("over_limit", detail)
                : null;
    }

    private static Map<String, Object> told(
            @Nullable BigDecimal limit, BigDecimal amount, CreditFigures.Exposure exposure) {
        Map<String, Object> detail = new LinkedHashMap<>();
        if (limit != null) {
            detail.put("limit", limit);
            detail.put("overBy", exposure.net().add(amount).subtract(limit).max(BigDecimal.ZERO));
        }
        detail.put("amount", amount);
        detail.put("invoices", exposure.invoices());
        detail.put("orders", exposure.orders());
        detail.put("credits", exposure.credits());
        detail.put("held", exposure.held());
        detail.put("used", exposure.used());
        detail.put("overdue", exposure.overdue());
        detail.put("overdueDays", exposure.overdueDays());
        return detail;
    }
}
