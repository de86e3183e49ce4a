package zhike.platform.web;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/** The code and numbers of a broken bean-validation rule. */
final class Violations {
    private static final Map<String, String> CODES =
            Map.of(
                    "NotNull",
                    "field.required",
                    "NotBlank",
                    "field.required",
                    "NotEmpty",
                    "field.required",
                    "Size",
                    "field.length",
                    "Min",
                    "field.range",
                    "Max",
                    "field.range",
                    "Pattern",
                    "field.form",
                    "Email",
                    "field.email",
                    "typeMismatch",
                    "parameter.malformed");

    private Violations() {}

    static String code(@Nullable String rule) {
        return CODES.getOrDefault(String.valueOf(rule), "field.form");
    }

    /** Bean validation hands the numbers over by the attributes' alphabet: max before min. */
    static Map<String, Object> args(Object @Nullable [] arguments) {
        Map<String, Object> args = new HashMap<>();
        args.put("max", arguments != null && arguments.length > 1 ? arguments[1] : "");
        args.put("min", arguments != null && arguments.length > 2 ? arguments[2] : "");
        return args;
    }
}
