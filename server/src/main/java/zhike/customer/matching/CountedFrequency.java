package zhike.customer.matching;

import java.util.HashMap;
import java.util.Map;

/** Frequencies counted from records at hand, for lists small enough to be read whole. */
public final class CountedFrequency implements Frequency {
    private final Map<Aspect, Map<String, Integer>> counts = new HashMap<>();
    private int records;

    public void add(Profile profile) {
        records++;
        for (PersonName name : profile.people) {
            count(Aspect.GIVEN, name.given());
            count(Aspect.FAMILY, name.family());
            count(Aspect.WHOLE, name.whole());
        }
        profile.companies.forEach(c -> count(Aspect.COMPANY, c.core()));
        profile.phones.forEach(p -> count(Aspect.PHONE, p));
        profile.mails.forEach(m -> count(Aspect.MAIL, m.whole()));
        count(Aspect.CITY, profile.address.city());
    }

    @Override
    public double of(Aspect aspect, String value) {
        return (double) counts.getOrDefault(aspect, Map.of()).getOrDefault(value, 0) / Math.max(1, records);
    }

    private void count(Aspect aspect, String value) {
        if (!value.isEmpty()) {
            counts.computeIfAbsent(aspect, a -> new HashMap<>()).merge(value, 1, Integer::sum);
        }
    }
}
