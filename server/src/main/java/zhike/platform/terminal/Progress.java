package zhike.platform.terminal;

import java.io.PrintStream;

/** Tells the operator what is going on, line by line on standard error; standard output is for results. */
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

    public void tell(String key, Object... args) {
        out.println(words.say("progress." + key, args));
    }
}
