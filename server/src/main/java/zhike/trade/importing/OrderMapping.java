package zhike.trade.importing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import zhike.platform.sheet.HeaderWord;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which column means what, and what holds where the file is silent.
 *
 * @param columns place of a column, from 0, by meaning
 * @param currency where there is no column of currencies
 * @param dateOrder of 1/2/2024: mdy or dmy
 * @param missing customers that there are not: create or refuse
 * @param kind of those created
 */
record OrderMapping(
        @NotNull @Size(max = 20)
                Map<@Pattern(regexp = "[a-zA-Z]{1,20}") String, @NotNull @Min(0) @Max(5000) Integer>
                        columns,
        @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,
        @NotNull @Pattern(regexp = "mdy|dmy") String dateOrder,
        @NotNull @Pattern(regexp = "create|refuse") String missing,
        @NotNull @Pattern(regexp = "enterprise|person") String kind) {
    static final String NUMBER = "number";
    static final String CUSTOMER = "customer";
    static final String CUSTOMER_NAME = "customerName";
    static final String DATE = "date";
    static final String PRODUCT = "product";
    static final String DESCRIPTION = "description";
    static final String QUANTITY = "quantity";
    static final String PRICE = "price";
    static final String CURRENCY = "currency";

    /** Without these nothing can be taken in. */
    static final List<String> NEEDED = List.of(NUMBER, DATE, QUANTITY, PRICE);

    static OrderMapping guessed(List<String> headers, String currency, boolean create) {
        Map<String, Set<String>> words = HeaderWords.all();
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int at = 0; at < headers.size(); at++) {
            String word = HeaderWord.of(headers.get(at));
            for (var meaning : words.entrySet())
                if (meaning.getValue().contains(word)) columns.putIfAbsent(meaning.getKey(), at);
        }
        return new OrderMapping(
                columns, currency, "mdy", create ? "create" : "refuse", "enterprise");
    }

    @Nullable Integer column(String meaning) {
        return columns.get(meaning);
    }

    List<String> lacking() {
        return NEEDED.stream().filter(each -> !columns.containsKey(each)).toList();
    }
}
