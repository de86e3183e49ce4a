package zhike.platform.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All grams together; those that lie in company forms count only when there are no others. */
final class GramQuery {

    /** More would narrow little and cost much; the verifier looks at the whole text anyway. */
    private static final int MOST = 12;

    private final List<String> telling = new ArrayList<>();
    private final List<String> common = new ArrayList<>();

    GramQuery exact(String gram) {
        return add(gram, Lexeme.exact(gram), false);
    }

    GramQuery prefix(String gram) {
        return add(gram, Lexeme.prefix(gram), true);
    }

    String tsquery() {
        var grams = telling.isEmpty() ? common : telling;
        return grams.stream().distinct().limit(MOST).collect(Collectors.joining(" & ", "(", ")"));
    }

    /** With a further condition, which stands alone where there are no grams. */
    String and(String condition) {
        return telling.isEmpty() && common.isEmpty() ? condition : condition + " & " + tsquery();
    }

    private GramQuery add(String gram, String written, boolean prefix) {
        var forms = CompanyForms.tokensWith(gram, prefix);
        if (forms.isEmpty()) {
            telling.add(written);
        } else {
            var either = Stream.concat(Stream.of(written), forms.stream().map(Lexeme::exact));
            common.add(either.collect(Collectors.joining(" | ", "(", ")")));
        }
        return this;
    }
}
