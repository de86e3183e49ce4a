package zhike.trade.product;

import static zhike.trade.db.Tables.PRODUCT;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.platform.error.Refusal;
import zhike.trade.db.tables.records.ProductRecord;
import zhike.trade.money.Amounts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Completes the lines of a paper from the products that they name. */
@Component
public class LinePricing {
    private static final BigDecimal MOST_MONTHS = new BigDecimal("999999.99");
    private final DSLContext db;
    private final Prices prices;

    LinePricing(DSLContext db, Prices prices) {
        this.db = db;
        this.prices = prices;
    }

    /**
     * @param day whose prices hold where a line names none
     * @throws Refusal naming the line: unknown product, no name, no price, too large
     */
    public List<PricedLine> price(List<LineForm> forms, String currency, LocalDate day) {
        List<Long> ids =
                forms.stream()
                        .map(LineForm::productId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        Map<Long, ProductRecord> products =
                db.selectFrom(PRODUCT).where(PRODUCT.ID.in(ids)).fetchMap(PRODUCT.ID);
        Map<Long, BigDecimal> current = prices.of(ids, currency, day);
        List<PricedLine> lines = new ArrayList<>();
        for (int at = 0; at < forms.size(); at++)
            lines.add(line(forms.get(at), "lines[" + at + "].", products, current));
        Amounts.held("lines", PricedLine.sum(lines, PricedLine::amount));
        return lines;
    }

    private static PricedLine line(
            LineForm form,
            String at,
            Map<Long, ProductRecord> products,
            Map<Long, BigDecimal> current) {
        if (form.quantity().signum() == 0)
            throw Refusal.invalid(at + "quantity", "trade.line.quantity");
        ProductRecord product = product(form, at, products);
        BigDecimal price = form.price();
        if (price == null && product != null) price = current.get(product.getId());
        if (price == null) throw Refusal.invalid(at + "price", "trade.line.price");
        BigDecimal discount = Objects.requireNonNullElse(form.discount(), BigDecimal.ZERO);
        return new PricedLine(
                form.productId(),
                name(form, at, product),
                form.quantity(),
                price,
                discount,
                Amounts.held(at + "price", Amounts.line(form.quantity(), price, discount)),
                months(form, at, product));
    }

    private static @Nullable ProductRecord product(
            LineForm form, String at, Map<Long, ProductRecord> products) {
        if (form.productId() == null) return null;
        ProductRecord product = products.get(form.productId());
        if (product == null) throw Refusal.invalid(at + "productId", "product.unknown");
        return product;
    }

    private static String name(LineForm form, String at, @Nullable ProductRecord product) {
        if (form.name() != null && !form.name().isBlank()) return form.name().strip();
        if (product == null) throw Refusal.invalid(at + "name", "trade.line.name");
        return product.getNameZh();
    }

    private static BigDecimal months(LineForm form, String at, @Nullable ProductRecord product) {
        if (product == null || product.getMonths() == null) return BigDecimal.ZERO;
        BigDecimal months =
                product.getMonths().multiply(form.quantity()).setScale(2, RoundingMode.HALF_UP);
        if (months.abs().compareTo(MOST_MONTHS) > 0)
            throw Refusal.invalid(at + "quantity", "trade.amount.large");
        return months;
    }
}
