package zhike.platform.region;

import java.util.Set;

/**
 * A division; the code is GB/T 2260 without trailing zeros: 2 digits a province, 4 a city, 6 a
 * county.
 */
public record Region(String code, String name) {
    private static final Set<String> MUNICIPALITIES = Set.of("11", "12", "31", "50");

    /** Whether its province is a city itself: the step between them says nothing. */
    public boolean inMunicipality() {
        return MUNICIPALITIES.contains(code.substring(0, 2));
    }
}
