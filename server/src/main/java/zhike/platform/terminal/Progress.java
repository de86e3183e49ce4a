package zhike.platform.terminal;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Tells the operator what is going on, line by line on standard error; standard output is for
 * results.
 */
public final class Progress {
    private final PrintStream out;
    private final Words words;

    public Progress(PrintStream out, Words words) {
        this.out = out;
        this.words = words;
    }

    public static Progress onTerminal() {
        return new Progress(System.err, Words.ofOperator());
    }

    /** For steps of which another tells the whole. */
    public static Progress silent() {
        return new Progress(
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                Words.ofOperator());
    }

    /** The operator's language. */
    public Locale locale() {
        return words.locale();
    }

    public void tell(String key, Object... args) {
        out.println(words.say("progress." + key, args));
    }
}
