package zhike.customer.matching;

import java.util.Arrays;
import java.util.Set;

/**
 * The key under which a name is looked up while it is typed or imported: equal for spellings of one
 * name that differ in width, brackets, traditional characters, case, order of the words, legal form
 * of a company or the place before or behind its name; different for branches, places and trades.
 */
public final class NameKey {
    private static final Set<String> OWN_KIND = Set.of("partners", "sole");

    private NameKey() {}

    /** Empty when nothing of the name can be compared. */
    public static String of(MatchKind kind, String name) {
        return kind == MatchKind.ENTERPRISE
                ? company(CompanyName.of(name))
                : person(PersonName.of(name));
    }

    /** As {@link #of(MatchKind, String)}, where the profile of who bears the name is at hand. */
    public static String of(Profile profile, String name) {
        for (CompanyName each : profile.companies) {
            if (each.shown().equals(name)) {
                return company(each);
            }
        }
        return of(profile.kind, name);
    }

    private static String company(CompanyName name) {
        if (name.isEmpty()) {
            return "";
        }
        String form = OWN_KIND.contains(name.form()) ? name.form() : "";
        String branch = name.branch() == null ? "" : "@" + name.branch();
        return String.join(
                "|", name.rest(), name.region(), form, name.group() ? "group" : "", branch);
    }

    private static String person(PersonName name) {
        if (name.isChinese()) {
            return name.whole();
        }
        String[] parts = {name.given(), name.family()};
        Arrays.sort(parts);
        return String.join(" ", parts).strip();
    }
}
