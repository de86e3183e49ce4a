package zhike.platform.sheet;

import java.util.List;
import java.util.stream.Stream;

/** A file (or a part of one) that cannot be taken, with the code whose text tells the reader why and what to do. */
public final class SheetRefusal extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<String> args;

    public SheetRefusal(String code, Object... args) {
        super(code + List.of(args));
        this.code = code;
        this.args = Stream.of(args).map(String::valueOf).toList();
    }

    public SheetRefusal(Throwable cause, String code, Object... args) {
        this(code, args);
        initCause(cause);
    }

    public String code() {
        return code;
    }

    public List<String> args() {
        return args;
    }
}
