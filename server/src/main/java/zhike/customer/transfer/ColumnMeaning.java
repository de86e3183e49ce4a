package zhike.customer.transfer;

import zhike.platform.sheet.HeaderWord;

import java.util.List;
import java.util.stream.Stream;

/**
 * Something a column can mean.
 *
 * @param code the field it fills; custom fields begin with "custom."
 * @param longest most characters
 * @param many whether several columns may mean it
 * @param words header words in the form of {@link HeaderWord}
 */
public record ColumnMeaning(
        String code, ValueType type, int longest, boolean many, List<String> words) {
    static final String CUSTOM = "custom.";

    /** A field that the company has added, known by its key and found by its names. */
    public static ColumnMeaning custom(String key, ValueType type, int longest, String... names) {
        List<String> words =
                Stream.concat(Stream.of(key), Stream.of(names)).map(HeaderWord::of).toList();
        return new ColumnMeaning(CUSTOM + key, type, longest, false, words);
    }

    boolean isCustom() {
        return code.startsWith(CUSTOM);
    }
}
