package zhike.customer.importing;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.platform.language.Texts;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The column that a file of errors has more than its original; by its header the corrected file is
 * known again.
 */
@Component
class ErrorColumn {
    private static final Pattern NUMBER = Pattern.compile(".*#(\\d{1,18})\\s*");
    private final List<String> words;
    private final Texts texts;

    ErrorColumn(Texts texts) {
        this.texts = texts;
        this.words =
                List.of(
                        texts.get(Locale.CHINESE, "import.error-column"),
                        texts.get(Locale.ENGLISH, "import.error-column"));
    }

    /**
     * @param column where it stands. @param importId whose rows came back
     */
    record Found(int column, long importId) {}

    String header(Locale locale, long importId) {
        return texts.get(locale, "import.error-column") + " #" + importId;
    }

    @Nullable Found in(List<String> headers) {
        for (int at = headers.size() - 1; at >= 0; at--) {
            String header = headers.get(at).strip();
            Matcher number = NUMBER.matcher(header);
            if (words.stream().anyMatch(header::startsWith) && number.matches())
                return new Found(at, Long.parseLong(number.group(1)));
        }
        return null;
    }
}
