package zhike.trade.product;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A product with its prices, the latest on top.
 *
 * @param months of enrolment that one unit gives
 * @param taxRate per cent
 */
record ProductView(
        long id,
        String code,
        String nameZh,
        @Nullable String nameEn,
        @Nullable String family,
        String unit,
        @Nullable BigDecimal months,
        BigDecimal taxRate,
        @Nullable String remarks,
        boolean active,
        List<Price> prices,
        int version) {
    record Price(String currency, BigDecimal amount, LocalDate fromOn) {}
}
