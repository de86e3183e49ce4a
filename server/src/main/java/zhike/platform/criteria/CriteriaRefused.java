package zhike.platform.criteria;

import java.util.Map;

/** A tree that cannot be taken: a code, the place in the tree ({@code criteria.all[1].value}), and arguments. */
public final class CriteriaRefused extends IllegalArgumentException {
    private final String code;
    private final String path;
    private final transient Map<String, Object> args;

    public CriteriaRefused(String code, String path, Map<String, Object> args) {
        super(code + " at " + path + " " + args);
        this.code = code;
        this.path = path;
        this.args = args;
    }

    CriteriaRefused(String code, String path) {
        this(code, path, Map.of());
    }

    CriteriaRefused(String code, String path, String arg, Object value) {
        this(code, path, Map.of(arg, value));
    }

    public String code() {
        return code;
    }

    public String path() {
        return path;
    }

    public Map<String, Object> args() {
        return args;
    }
}
