package zhike.trade.importing;

import org.jspecify.annotations.Nullable;

import zhike.platform.sheet.SheetRow;
import zhike.trade.money.Amounts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads one row of a file: a line of an order, or what is wrong with it. */
final class LineReading {
    /** A spreadsheet's whole numbers often come as 17850.0. */
    private static final Pattern WHOLE = Pattern.compile("(\\d+)\\.0+");

    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final BigDecimal MOST = new BigDecimal("99999999999");
    private static final BigDecimal LARGEST = new BigDecimal("9999999999999.99");
    private static final int LONGEST = 200;
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    /** What a row says. */
    sealed interface Read {}

    record Line(
            String number,
            @Nullable String customer,
            @Nullable String customerName,
            Instant at,
            @Nullable String code,
            String name,
            BigDecimal quantity,
            BigDecimal price,
            BigDecimal amount,
            String currency)
            implements Read {}

    /**
     * @param code its words are {@code trade.import.<code>}
     */
    record Fault(String code, String value) implements Read {}

    private final OrderMapping mapping;
    private final ZoneId zone;
    private final Instant now;
    private final List<DateTimeFormatter> dates;

    LineReading(OrderMapping mapping, ZoneId zone, Instant now) {
        this.mapping = mapping;
        this.zone = zone;
        this.now = now;
        String ambiguous = mapping.dateOrder().equals("mdy") ? "M/d/uuuu" : "d/M/uuuu";
        this.dates =
                Stream.of("uuuu-M-d", "uuuu/M/d", "uuuu.M.d", ambiguous, "uuuuMMdd")
                        .map(
                                day ->
                                        DateTimeFormatter.ofPattern(
                                                        day + "[[' ']['T']H:m[:s][.SSS]]",
                                                        Locale.ROOT)
                                                .withResolverStyle(ResolverStyle.STRICT))
                        .toList();
    }

    Read read(SheetRow row) {
        if (row.problem() != null) return new Fault("row", row.problem());
        String number = cell(row, OrderMapping.NUMBER);
        if (number.isEmpty() || number.length() > LONGEST) return new Fault("number", number);
        BigDecimal quantity = number(cell(row, OrderMapping.QUANTITY), 3);
        if (quantity == null) return new Fault("quantity", cell(row, OrderMapping.QUANTITY));
        BigDecimal price = number(cell(row, OrderMapping.PRICE), 4);
        if (price == null) return new Fault("price", cell(row, OrderMapping.PRICE));
        Instant at = instant(cell(row, OrderMapping.DATE));
        if (at == null) return new Fault("date", cell(row, OrderMapping.DATE));
        String currency = cell(row, OrderMapping.CURRENCY).toUpperCase(Locale.ROOT);
        if (currency.isEmpty()) currency = mapping.currency();
        if (!currency.matches("[A-Z]{3}")) return new Fault("currency", currency);
        BigDecimal amount = Amounts.line(quantity, price, BigDecimal.ZERO);
        if (amount.abs().compareTo(LARGEST) > 0) return new Fault("large", amount.toPlainString());
        String code = cut(whole(cell(row, OrderMapping.PRODUCT)));
        String name = cut(cell(row, OrderMapping.DESCRIPTION));
        return new Line(
                whole(number),
                nothing(cut(whole(cell(row, OrderMapping.CUSTOMER)))),
                nothing(cut(cell(row, OrderMapping.CUSTOMER_NAME))),
                at,
                nothing(code),
                name.isEmpty() ? code : name,
                quantity,
                price,
                amount,
                currency);
    }

    private String cell(SheetRow row, String meaning) {
        Integer column = mapping.column(meaning);
        return column == null ? "" : row.cell(column).strip();
    }

    private static String whole(String text) {
        var number = WHOLE.matcher(text);
        return number.matches() ? number.group(1) : text;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private static @Nullable String nothing(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable BigDecimal number(String text, int places) {
        String plain = GROUPED.matcher(text).matches() ? text.replace(",", "") : text;
        if (plain.length() > 40) return null;
        try {
            BigDecimal number = new BigDecimal(plain);
            if (number.signum() != 0 && number.stripTrailingZeros().scale() > places) return null;
            return number.abs().compareTo(MOST) > 0 ? null : number.setScale(places);
        } catch (NumberFormatException | ArithmeticException e) {
            return null;
        }
    }

    private @Nullable Instant instant(String text) {
        for (DateTimeFormatter form : dates) {
            try {
                var read = form.parseBest(text, LocalDateTime::from, LocalDate::from);
                LocalDateTime time =
                        read instanceof LocalDate day ? day.atStartOfDay() : (LocalDateTime) read;
                Instant at = time.atZone(zone).toInstant();
                return time.toLocalDate().isBefore(FIRST) || at.isAfter(now) ? null : at;
            } catch (DateTimeParseException e) {
                continue;
            }
        }
        return null;
    }
}
