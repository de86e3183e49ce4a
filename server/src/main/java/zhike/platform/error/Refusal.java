package zhike.platform.error;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A request that is not carried out, and changed nothing. The code names the sentence and the
 * remedy in the message files ({@code error.<code>} and {@code error.<code>.remedy}); the faults
 * name the fields.
 */
public final class Refusal extends RuntimeException {
    /** Why, as HTTP tells it. */
    public enum Kind {
        MALFORMED(400),
        UNAUTHENTICATED(401),
        FORBIDDEN(403),
        MISSING(404),
        CONFLICT(409),
        TOO_LARGE(413),
        UNREADABLE(415),
        INVALID(422),
        LOCKED(423),
        TOO_MANY(429),
        UNAVAILABLE(503);

        public final int status;

        Kind(int status) {
            this.status = status;
        }
    }

    private final Kind kind;
    private final String code;
    private final Map<String, Object> args;
    private final List<FieldFault> faults = new ArrayList<>();
    private Map<String, Object> extra = Map.of();

    public Refusal(Kind kind, String code, Map<String, Object> args) {
        super(code, null, false, false);
        this.kind = kind;
        this.code = code;
        this.args = args;
    }

    public static Refusal invalid(String code) {
        return new Refusal(Kind.INVALID, code, Map.of());
    }

    /** One field is at fault; the code of the whole is the field's. */
    public static Refusal invalid(String field, String code, Map<String, Object> args) {
        return new Refusal(Kind.INVALID, code, args).at(field, code, args);
    }

    public static Refusal invalid(String field, String code) {
        return invalid(field, code, Map.of());
    }

    /** Not there, or not visible to the one who asks: the two are never told apart. */
    public static Refusal missing(String what) {
        return new Refusal(Kind.MISSING, what + ".missing", Map.of());
    }

    public static Refusal conflict(String code) {
        return new Refusal(Kind.CONFLICT, code, Map.of());
    }

    public static Refusal forbidden(String code) {
        return new Refusal(Kind.FORBIDDEN, code, Map.of());
    }

    public Refusal at(String field, String faultCode, Map<String, Object> faultArgs) {
        faults.add(new FieldFault(field, faultCode, faultArgs));
        return this;
    }

    /** Data that helps the caller to go on, such as the duplicates found. */
    public Refusal with(Map<String, Object> data) {
        extra = data;
        return this;
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public Map<String, Object> args() {
        return args;
    }

    public List<FieldFault> faults() {
        return faults;
    }

    public Map<String, Object> extra() {
        return extra;
    }
}
