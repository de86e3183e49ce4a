package zhike.platform.terminal;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/**
 * Something the operator must put right before Zhike can go on: a code, its arguments, and how the
 * program ends.
 */
public final class OperatorError extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String code;
    private final ExitCode exit;
    private final transient List<Object> args;

    public OperatorError(ExitCode exit, String code, @Nullable Object... args) {
        this(null, exit, code, args);
    }

    public OperatorError(
            @Nullable Throwable cause, ExitCode exit, String code, @Nullable Object... args) {
        super(code + " " + Arrays.toString(args), cause);
        this.exit = exit;
        this.code = code;
        this.args = Arrays.stream(args).<Object>map(String::valueOf).toList();
    }

    public String code() {
        return code;
    }

    public ExitCode exit() {
        return exit;
    }

    /** The sentence and, on a second line, the next step, in the operator's language. */
    public String text(Words words) {
        Object[] values = args.toArray();
        return words.say("error." + code, values)
                + "\n"
                + words.say("error." + code + ".remedy", values);
    }
}
