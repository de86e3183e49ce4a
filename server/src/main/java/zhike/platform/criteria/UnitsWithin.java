package zhike.platform.criteria;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The ids of the named units and of all units below them. */
final class UnitsWithin {
    private UnitsWithin() {}

    static Set<String> of(List<Object> units, CriteriaContext context) {
        Set<String> within = new LinkedHashSet<>();
        for (Object unit : units) {
            within.add((String) unit);
            within.addAll(context.subunits().apply((String) unit));
        }
        return within;
    }
}
