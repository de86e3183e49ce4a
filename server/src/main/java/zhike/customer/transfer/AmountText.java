package zhike.customer.transfer;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Amounts as people write them: with currency, thousands marks, brackets for minus, or counted in
 * ten thousands.
 */
final class AmountText {
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,20}(\\.[0-9]{1,10})?");
    private static final Pattern EUROPEAN =
            Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{3})+,[0-9]{1,2}|-?[0-9]+,[0-9]{1,2}");
    private static final Pattern BRACKETS = Pattern.compile("\\((.+)\\)");

    private static final Map<String, String> UNITS = WordLists.pairs("unit");
    private static final List<String> CURRENCIES =
            WordLists.of("currency").stream().map(AmountText::folded).distinct().toList();

    private AmountText() {}

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    static Optional<BigDecimal> read(String text) {
        return PLAIN.matcher(text).matches() ? plain(text) : decorated(text);
    }

    private static Optional<BigDecimal> decorated(String text) {
        String value = folded(text).toLowerCase(Locale.ROOT).replaceAll("\\s", "");
        value = BRACKETS.matcher(value).replaceFirst("-$1");
        for (String currency : CURRENCIES) {
            value = value.replace(currency, "");
        }
        return counted(value.startsWith("+") ? value.substring(1) : value);
    }

    private static Optional<BigDecimal> counted(String value) {
        for (Map.Entry<String, String> unit : UNITS.entrySet()) {
            String digits =
                    value.endsWith(unit.getKey())
                            ? value.substring(0, value.length() - unit.getKey().length())
                            : "";
            Optional<BigDecimal> number = plain(digits);
            if (number.isPresent()) {
                return number.map(it -> it.multiply(new BigDecimal(unit.getValue())));
            }
        }
        return plain(value);
    }

    private static Optional<BigDecimal> plain(String value) {
        String number =
                EUROPEAN.matcher(value).matches()
                        ? value.replace(".", "").replace(',', '.')
                        : value.replace(",", "");
        return PLAIN.matcher(number).matches()
                ? Optional.of(new BigDecimal(number).stripTrailingZeros())
                : Optional.empty();
    }
}
