package zhike.customer.matching;

import org.jspecify.annotations.Nullable;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Places of China in company names. A place lies in another when its code begins with the code of
 * the other.
 */
final class Regions {
    /** A place of this name there is more than once. */
    static final String SOMEWHERE = "";

    private static final String NOT_ALONE = "-";
    private static final int LONGEST = 16;
    private static final Map<String, String> NAMES = new HashMap<>(8192);
    private static final BitSet FIRST = new BitSet();
    private static final Map<String, String> LATIN = new HashMap<>(2048);
    private static final Map<String, String> DISTRICTS = new HashMap<>(8192);

    static {
        WordList.lines("regions.txt").forEach(Regions::read);
    }

    private Regions() {}

    /** Length of the place name at this position, 0 for none. */
    static int lengthAt(String text, int from) {
        if (from >= text.length() || !FIRST.get(text.charAt(from))) {
            return 0;
        }
        for (int n = Math.min(LONGEST, text.length() - from); n >= 2; n--) {
            if (NAMES.containsKey(text.substring(from, from + n))) {
                return n;
            }
        }
        return 0;
    }

    /**
     * Length of a district named without its suffix, which is understood only after its city; 0 for
     * none.
     */
    static int districtAt(String text, String city) {
        for (int n = Math.min(4, text.length()); n >= 2 && !city.isEmpty(); n--) {
            if (DISTRICTS.containsKey(within(city) + text.substring(0, n))) {
                return n;
            }
        }
        return 0;
    }

    static String districtCode(String name, String city) {
        return DISTRICTS.getOrDefault(within(city) + name, city);
    }

    /** A place as its code where it has one, else as it is written. */
    static String place(String text) {
        String code = lengthAt(text, 0) == text.length() ? code(text) : null;
        return code == null || code.isEmpty() ? text : code;
    }

    private static String within(String city) {
        return city.substring(0, Math.min(4, city.length()));
    }

    /**
     * The code of a Chinese or Latin name, {@link #SOMEWHERE} for an ambiguous one, null for no
     * place.
     */
    static @Nullable String code(String name) {
        String code = NAMES.get(name);
        return code == null ? LATIN.get(name) : code;
    }

    private static void read(String line) {
        String[] parts = line.split(" ");
        String code = parts[0];
        String full = parts[1];
        put(full, code);
        if (!parts[2].equals(NOT_ALONE)) {
            put(parts[2], code);
            LATIN.putIfAbsent(Han.sound(parts[2]), code);
        }
        for (int i = 3; i < parts.length; i++) {
            LATIN.put(parts[i], code);
        }
        if (code.length() >= 6 && full.length() > 2) {
            String district = full.substring(0, full.length() - 1);
            DISTRICTS.put(code.substring(0, 4) + district, code);
            DISTRICTS.put(code.substring(0, 2) + district, code);
        }
    }

    /**
     * Province, city and county may share a name: the widest counts; two of one rank leave it open.
     */
    private static void put(String name, String code) {
        FIRST.set(name.charAt(0));
        NAMES.merge(
                name,
                code,
                (old, fresh) -> {
                    if (old.equals(fresh) || !old.isEmpty() && old.length() < fresh.length()) {
                        return old;
                    }
                    return old.length() > fresh.length() ? fresh : SOMEWHERE;
                });
    }
}
