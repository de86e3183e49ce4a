package zhike.grading.value;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.grading.db.tables.records.WorthRecord;
import zhike.platform.language.Texts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures of a customer, each told with its formula and the numbers that went into it. */
@Component
class FigureTexts {
    private static final BigDecimal DAYS_A_YEAR = new BigDecimal("365.25");
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final Map<String, String> MODELS =
            Map.of("mbgnbd", "MBG/NBD", "bgnbd", "BG/NBD", "paretonbd", "Pareto/NBD");
    private final Texts texts;
    private final ValueSettingKeeping settings;

    FigureTexts(Texts texts, ValueSettingKeeping settings) {
        this.texts = texts;
        this.settings = settings;
    }

    List<WorthView.Figure> of(
            WorthRecord row, WorthView.@Nullable FitShown fit, boolean profit, Locale locale) {
        Telling telling = new Telling(numbers(row, fit), locale);
        telling.add("sales-year", "money", row.getSalesYear(), false, "sales");
        telling.add("sales", "money", row.getSales(), false, "sales");
        if (profit) {
            telling.add("margin", "money", row.getMargin(), false, "sales");
            telling.add("cost", "money", row.getCost(), false, "cost");
            telling.add("profit", "money", row.getProfit(), false, "cost");
            telling.add("profit-year", "money", row.getProfitYear(), false, "cost");
            telling.add("expected-profit", "money", row.getExpectedProfit(), false, "purchases");
            telling.add("contribution", "share", row.getContribution(), true, null);
            telling.code("tier", Tier.of(row.getProfit(), settings.now()), false);
        }
        telling.add("years", "years", years(row), false, "sales");
        if (row.getRfm() != null) telling.code("rfm", row.getRfm(), true);
        if (row.getAbc() != null) telling.code("abc", row.getAbc(), true);
        telling.add("loyalty", "share", loyalty(row), false, "purchases");
        telling.add("retention", "share", row.getRetention(), true, null);
        telling.add("churn-risk", "share", risk(row), false, "purchases");
        telling.add("potential", "money", row.getPotential(), true, null);
        return telling.figures;
    }

    static @Nullable BigDecimal years(WorthRecord row) {
        if (row.getSinceOn() == null) return null;
        long days = row.getComputedOn().toEpochDay() - row.getSinceOn().toEpochDay();
        return BigDecimal.valueOf(days).divide(DAYS_A_YEAR, 2, RoundingMode.HALF_UP);
    }

    /**
     * Of the periods since the first purchase, its own included, those in which something was
     * bought.
     */
    static @Nullable BigDecimal loyalty(WorthRecord row) {
        if (row.getElapsed() == 0) return null;
        int counted = Math.min(row.getElapsed(), FigureStatement.MOST_PERIODS + 1);
        return BigDecimal.valueOf(Long.bitCount(row.getPeriods()))
                .divide(BigDecimal.valueOf(counted), 4, RoundingMode.HALF_UP);
    }

    static @Nullable BigDecimal risk(WorthRecord row) {
        return row.getAlive() == null ? null : BigDecimal.ONE.subtract(row.getAlive());
    }

    private Map<String, Object> numbers(WorthRecord row, WorthView.@Nullable FitShown fit) {
        ValueSettings set = settings.now();
        Map<String, Object> numbers = new HashMap<>();
        numbers.put("sales", money(row.getSales()));
        numbers.put("margin", money(row.getMargin()));
        numbers.put("salesYear", money(row.getSalesYear()));
        numbers.put("marginYear", money(row.getMarginYear()));
        numbers.put("cost", money(row.getCost()));
        numbers.put("costYear", money(row.getCostYear()));
        numbers.put("from", FigureStatement.yearBefore(row.getComputedOn()));
        numbers.put("to", row.getComputedOn());
        numbers.put("orders", row.getOrders());
        numbers.put("purchases", row.getPurchases());
        numbers.put("since", text(row.getSinceOn()));
        numbers.put("last", text(row.getLastOn()));
        numbers.put("usual", set.margin().toPlainString());
        numbers.put("bought", Long.bitCount(row.getPeriods()));
        numbers.put("elapsed", Math.min(row.getElapsed(), FigureStatement.MOST_PERIODS + 1));
        numbers.put("months", set.periodMonths());
        numbers.put("alive", text(row.getAlive()));
        numbers.put("expected", text(row.getExpectedPurchases()));
        numbers.put("spend", text(row.getExpectedSpend()));
        numbers.put("share", share(row));
        numbers.put("model", fit == null ? "–" : MODELS.get(fit.model()));
        numbers.put("fit", fit == null ? "–" : fit.id());
        numbers.put("horizon", fit == null ? set.horizonMonths() : fit.horizonMonths());
        numbers.put("discount", (fit == null ? set.discount() : fit.discount()).toPlainString());
        numbers.put("recency", text(row.getRecency()));
        numbers.put("frequency", text(row.getFrequency()));
        numbers.put("money", text(row.getMoney()));
        numbers.put("abcA", set.abcA().toPlainString());
        numbers.put("abcB", set.abcB().toPlainString());
        numbers.put("platinum", money(set.platinum()));
        numbers.put("gold", money(set.gold()));
        numbers.put("iron", money(set.iron()));
        return numbers;
    }

    /** What of the sales is earned, per cent. */
    private String share(WorthRecord row) {
        if (row.getSales().signum() <= 0) return settings.now().margin().toPlainString();
        return row.getMargin()
                .multiply(HUNDRED)
                .divide(row.getSales(), MathContext.DECIMAL64)
                .max(BigDecimal.ZERO)
                .min(HUNDRED)
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static String money(BigDecimal amount) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(amount);
    }

    private static String text(@Nullable Object value) {
        if (value == null) return "–";
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    /** Puts figures beside each other with their words. */
    private final class Telling {
        private final List<WorthView.Figure> figures = new ArrayList<>();
        private final Map<String, Object> numbers;
        private final Locale locale;

        Telling(Map<String, Object> numbers, Locale locale) {
            this.numbers = numbers;
            this.locale = locale;
        }

        void add(
                String code,
                String unit,
                @Nullable BigDecimal value,
                boolean nightly,
                @Nullable String records) {
            figures.add(figure(code, unit, value, null, nightly, records));
        }

        void code(String code, String value, boolean nightly) {
            String meaning = texts.get(locale, "value." + code + "." + value);
            figures.add(figure(code, "code", null, meaning, nightly, null));
        }

        private WorthView.Figure figure(
                String code,
                String unit,
                @Nullable BigDecimal value,
                @Nullable String text,
                boolean nightly,
                @Nullable String records) {
            return new WorthView.Figure(
                    code,
                    texts.get(locale, "value." + code),
                    unit,
                    value,
                    text,
                    texts.get(locale, "value." + code + ".formula", numbers),
                    texts.find(locale, "value." + code + ".source"),
                    nightly,
                    records);
        }
    }
}
