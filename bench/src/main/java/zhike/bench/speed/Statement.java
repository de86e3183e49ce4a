package zhike.bench.speed;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One statement as the server sent it. @param values of $1, $2 and so on, null for NULL */
record Statement(String sql, List<@Nullable String> values) {
    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");

    /** With something else in each place; null leaves the value itself there, as a literal. */
    String with(java.util.function.Function<String, @Nullable String> other) {
        return PLACE.matcher(sql)
                .replaceAll(
                        place -> {
                            String value = values.get(Integer.parseInt(place.group(1)) - 1);
                            String changed = value == null ? null : other.apply(value);
                            return Matcher.quoteReplacement(
                                    changed == null ? literal(value) : changed);
                        });
    }

    List<String> literals() {
        return values.stream().map(Statement::literal).toList();
    }

    static String literal(@Nullable String value) {
        return value == null ? "NULL" : "'" + value.replace("'", "''") + "'";
    }
}
