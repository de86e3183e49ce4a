package zhike.platform.sheet;

import zhike.platform.error.Refusal;

import java.util.Map;

/** A file that cannot be taken, or not to its end; the code tells why and what to do. */
final class SheetRefusal {
    private SheetRefusal() {}

    static Refusal of(String code) {
        return new Refusal(Refusal.Kind.UNREADABLE, code, Map.of());
    }

    static Refusal of(String code, String arg, Object value) {
        return new Refusal(Refusal.Kind.UNREADABLE, code, Map.of(arg, value));
    }

    static Refusal tooLarge(String code, String arg, Object value) {
        return new Refusal(Refusal.Kind.TOO_LARGE, code, Map.of(arg, value));
    }
}
