package zhike.customer.importing;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.platform.language.Texts;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Says in words what is wrong with a row. */
@Component
class FaultWords {
    private final Texts texts;
    private final Meanings meanings;

    FaultWords(Texts texts, Meanings meanings) {
        this.texts = texts;
        this.meanings = meanings;
    }

    String message(RowFault fault, Locale locale) {
        return texts.get(locale, "error." + fault.code(), args(fault));
    }

    String remedy(RowFault fault, Locale locale) {
        return texts.get(locale, "error." + fault.code() + ".remedy", args(fault));
    }

    /** As the preview and the API tell it. */
    Map<String, @Nullable Object> shown(RowFault fault, Locale locale) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("field", fault.meaning() == null ? "" : fault.meaning());
        shown.put("column", fault.column() < 0 ? null : fault.column());
        shown.put("header", fault.header());
        shown.put("value", fault.value());
        shown.put("code", fault.code());
        shown.put("message", message(fault, locale));
        shown.put("remedy", remedy(fault, locale));
        return shown;
    }

    /** One line for the file of errors: where, what, which value, what to do. */
    String line(long line, RowFault fault, Locale locale) {
        String where = where(fault, locale);
        String value =
                fault.value().isEmpty()
                        ? ""
                        : texts.get(locale, "import.value", Map.of("value", fault.value()));
        return texts.get(
                locale,
                where.isEmpty() ? "import.fault" : "import.fault.at",
                Map.of(
                        "line",
                        line,
                        "where",
                        where,
                        "message",
                        message(fault, locale),
                        "value",
                        value,
                        "remedy",
                        remedy(fault, locale)));
    }

    /** The column as the file or else as the product calls it; empty for the whole row. */
    String where(RowFault fault, Locale locale) {
        if (!fault.header().isEmpty()) return fault.header();
        if (fault.meaning() != null) return meanings.label(fault.meaning(), locale);
        return fault.column() >= 0 ? "#" + (fault.column() + 1) : "";
    }

    /** What is wrong and what to do. */
    String why(RowFault fault, Locale locale) {
        return texts.get(
                locale,
                "import.unread.told",
                Map.of("message", message(fault, locale), "remedy", remedy(fault, locale)));
    }

    private static Map<String, Object> args(RowFault fault) {
        Map<String, Object> args = new HashMap<>(fault.args());
        args.putIfAbsent("value", fault.value());
        args.putIfAbsent("min", 1);
        args.putIfAbsent("max", "");
        return args;
    }
}
