package zhike.trade.importing;

import org.jspecify.annotations.Nullable;

import zhike.platform.terminal.ExitCode;
import zhike.platform.terminal.OperatorError;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What stands behind {@code ./zhike import --orders}. */
record OrderOptions(List<Path> files, String login, Map<String, String> set) {
    private static final Map<String, String> KNOWN =
            Map.of(
                    "--currency", "[A-Z]{3}",
                    "--dates", "mdy|dmy",
                    "--missing", "create|refuse",
                    "--kind", "enterprise|person",
                    "--as", ".+");

    /**
     * @throws OperatorError usage
     */
    static OrderOptions read(List<String> args) {
        List<Path> files = new ArrayList<>();
        Map<String, String> set = new HashMap<>();
        for (int at = 0; at < args.size(); at++) {
            String arg = args.get(at);
            if (!arg.startsWith("--")) {
                files.add(Path.of(arg));
                continue;
            }
            int equals = arg.indexOf('=');
            String option = equals < 0 ? arg : arg.substring(0, equals);
            String form = KNOWN.get(option);
            if (form == null || equals < 0 && at + 1 == args.size()) throw usage(arg);
            String value = equals < 0 ? args.get(++at) : arg.substring(equals + 1);
            if (!value.matches(form)) throw usage(option + " " + value);
            set.put(option, value);
        }
        if (files.isEmpty()) throw usage("--orders (-)");
        return new OrderOptions(files, Objects.requireNonNullElse(set.get("--as"), "admin"), set);
    }

    static OperatorError usage(String what) {
        return new OperatorError(ExitCode.USAGE, "usage", "import --orders " + what);
    }

    OrderMapping on(OrderMapping guess) {
        return new OrderMapping(
                guess.columns(),
                or("--currency", guess.currency()),
                or("--dates", guess.dateOrder()),
                or("--missing", guess.missing()),
                or("--kind", guess.kind()));
    }

    private String or(String option, String usual) {
        @Nullable String value = set.get(option);
        return value == null ? usual : value;
    }
}
