package zhike.identity.unit;

import java.util.Locale;

/** Kinds of unit, from the whole to the smallest. */
enum UnitKind {
    COMPANY,
    BRANCH,
    DEPARTMENT,
    TEAM;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static UnitKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Branches may hold branches and departments departments; a team holds nothing. */
    boolean mayStandUnder(UnitKind parent) {
        return this != COMPANY && parent != TEAM && parent.ordinal() <= ordinal();
    }
}
