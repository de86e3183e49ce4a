package zhike.customer.importing;

import org.jspecify.annotations.Nullable;

import zhike.platform.terminal.ExitCode;
import zhike.platform.terminal.OperatorError;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What stands behind {@code ./zhike import}. @param strict whether refused rows make the command
 * fail
 */
record CommandOptions(
        List<Path> files,
        Policy policy,
        boolean pooled,
        @Nullable Path mapping,
        boolean nameFromNumber,
        @Nullable String kind,
        String login,
        boolean strict) {
    private static final List<String> KINDS = List.of("enterprise", "person");

    /**
     * @throws OperatorError usage
     */
    static CommandOptions read(List<String> args) {
        Reader reader = new Reader(args);
        while (reader.at < args.size()) reader.next();
        if (reader.files.isEmpty()) throw usage("(-)");
        return new CommandOptions(
                reader.files,
                reader.policy,
                reader.pooled,
                reader.mapping,
                reader.nameFromNumber,
                reader.kind,
                reader.login,
                reader.strict);
    }

    private static OperatorError usage(String what) {
        return new OperatorError(ExitCode.USAGE, "usage", "import " + what);
    }

    private static final class Reader {
        private final List<String> args;
        private final List<Path> files = new ArrayList<>();
        private Policy policy = Policy.FILL;
        private boolean pooled;
        private @Nullable Path mapping;
        private boolean nameFromNumber;
        private @Nullable String kind;
        private String login = "admin";
        private boolean strict;
        private int at;

        private Reader(List<String> args) {
            this.args = args;
        }

        private void next() {
            String arg = args.get(at++);
            int equals = arg.startsWith("--") ? arg.indexOf('=') : -1;
            String option = equals < 0 ? arg : arg.substring(0, equals);
            Supplier<String> value =
                    () -> equals >= 0 ? arg.substring(equals + 1) : following(option);
            switch (option) {
                case "--policy" -> policy = policy(value.get());
                case "--pool" -> pooled = true;
                case "--mapping" -> mapping = Path.of(value.get());
                case "--name-from-number" -> nameFromNumber = true;
                case "--kind" -> kind = kind(value.get());
                case "--as" -> login = value.get();
                case "--strict" -> strict = true;
                default -> {
                    if (arg.startsWith("-") && arg.length() > 1) throw usage(arg);
                    files.add(Path.of(arg));
                }
            }
        }

        private String following(String option) {
            if (at == args.size()) throw usage(option);
            return args.get(at++);
        }

        private static Policy policy(String code) {
            for (Policy policy : Policy.values()) if (policy.code().equals(code)) return policy;
            throw usage("--policy " + code);
        }

        private static String kind(String code) {
            if (KINDS.contains(code)) return code;
            throw usage("--kind " + code);
        }
    }
}
