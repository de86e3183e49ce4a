package zhike.customer.transfer;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import zhike.platform.error.Refusal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What each column of a file means and how a customer is made of a row. Saved and found again by
 * its signature.
 *
 * @param kind "enterprise" or "person" for all rows; null when a column says so or the values do
 * @param nameFromNumber whether a row without a name is called by its number
 * @param badValues what happens with a value that cannot be read
 * @param keepUnmapped whether the cells of unmapped columns are kept among the extras
 * @param constants meaning code to the value that every row gets where its own cell is blank
 */
public record Mapping(
        String signature,
        List<ColumnUse> columns,
        @Nullable String kind,
        boolean nameFromNumber,
        DateOrder dateOrder,
        BadValues badValues,
        boolean keepUnmapped,
        Map<String, String> constants) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public enum BadValues {
        /** The row is refused and comes back to be corrected. */
        REFUSE,
        /** The row is taken with a warning, the value kept as it was among the extras. */
        KEEP
    }

    /** One column, its header word (empty without) and what it is taken for. */
    public record ColumnUse(int column, String header, Guess guess) {}

    public Mapping {
        columns = List.copyOf(columns);
        constants = Map.copyOf(constants);
    }

    /** The same with one column settled by the user; null to leave it unmapped. */
    public Mapping withMeaning(int column, @Nullable String meaning) {
        List<ColumnUse> settled =
                columns.stream()
                        .map(
                                use ->
                                        use.column() == column
                                                ? new ColumnUse(
                                                        column,
                                                        use.header(),
                                                        new Guess(meaning, 1, "settled"))
                                                : use)
                        .toList();
        return new Mapping(
                signature,
                settled,
                kind,
                nameFromNumber,
                dateOrder,
                badValues,
                keepUnmapped,
                constants);
    }

    Mapping withNameFromNumber(boolean it) {
        return new Mapping(
                signature, columns, kind, it, dateOrder, badValues, keepUnmapped, constants);
    }

    public Mapping withDateOrder(DateOrder it) {
        return new Mapping(
                signature, columns, kind, nameFromNumber, it, badValues, keepUnmapped, constants);
    }

    Mapping withBadValues(BadValues it) {
        return new Mapping(
                signature, columns, kind, nameFromNumber, dateOrder, it, keepUnmapped, constants);
    }

    Mapping withConstant(String meaning, String value) {
        Map<String, String> more = new TreeMap<>(constants);
        more.put(meaning, value);
        return new Mapping(
                signature, columns, kind, nameFromNumber, dateOrder, badValues, keepUnmapped, more);
    }

    /** Whether any column or constant has this meaning. */
    public boolean has(String meaning) {
        Stream<@Nullable String> meanings = columns.stream().map(use -> use.guess().meaning());
        return constants.containsKey(meaning)
                || meanings.anyMatch(it -> Objects.equals(it, meaning));
    }

    public String toJson() {
        return JSON.writeValueAsString(this);
    }

    /**
     * @throws Refusal transfer.mapping.unreadable
     */
    public static Mapping fromJson(String json) {
        try {
            return JSON.readValue(json, Mapping.class);
        } catch (JacksonException e) {
            throw Refusal.invalid("mapping", "transfer.mapping.unreadable");
        }
    }
}
