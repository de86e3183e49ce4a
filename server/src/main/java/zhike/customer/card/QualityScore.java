package zhike.customer.card;

import org.springframework.stereotype.Component;

import zhike.platform.text.Idcard;
import zhike.platform.text.Phone;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Data quality of a file, 0 to 100: completeness 60 (each expected field its points), freshness 20
 * (confirmed within the staleness limit in full, then falling to nothing at twice the limit),
 * validity 20 (numbers and codes that can be true). Doubles are counted by the duplicate work list,
 * not here.
 */
@Component
public class QualityScore {
    public static final int COMPLETE = 60;
    public static final int FRESH = 20;
    public static final int VALID = 20;
    private static final Map<String, Integer> ENTERPRISE =
            points(
                    "name",
                    10,
                    "phone|mobile",
                    15,
                    "address",
                    8,
                    "industry",
                    7,
                    "credit_code",
                    6,
                    "source",
                    5,
                    "legal_representative",
                    4,
                    "region",
                    5);
    private static final Map<String, Integer> PERSON =
            points(
                    "name",
                    10,
                    "mobile|phone",
                    20,
                    "birth_on|lunar_birthday",
                    8,
                    "address",
                    6,
                    "employer|occupation",
                    6,
                    "gender",
                    5,
                    "source",
                    5);

    /**
     * @param missing expected fields that are empty, with their points
     */
    public record Quality(
            int score,
            int completeness,
            int freshness,
            int validity,
            Map<String, Integer> missing) {}

    private static final List<Expected> OF_ENTERPRISE = Expected.of(ENTERPRISE);
    private static final List<Expected> OF_PERSON = Expected.of(PERSON);

    /** One of these fields. */
    private record Expected(String[] keys, int points) {
        static List<Expected> of(Map<String, Integer> points) {
            return points.entrySet().stream()
                    .map(each -> new Expected(each.getKey().split("\\|"), each.getValue()))
                    .toList();
        }

        boolean missing(CardState state) {
            for (String key : keys) if (state.get(key) != null) return false;
            return true;
        }
    }

    private final Clock clock;
    private final StaleLimit limit;

    QualityScore(Clock clock, StaleLimit limit) {
        this.clock = clock;
        this.limit = limit;
    }

    public Quality of(String kind, CardState state, Instant confirmedAt) {
        Map<String, Integer> missing = new LinkedHashMap<>();
        for (Expected each : kind.equals("person") ? OF_PERSON : OF_ENTERPRISE)
            if (each.missing(state)) missing.put(each.keys()[0], each.points());
        int completeness = COMPLETE - missing.values().stream().mapToInt(Integer::intValue).sum();
        int freshness =
                freshness(Duration.between(confirmedAt, clock.instant()).toDays(), limit.days());
        int validity = validity(state);
        return new Quality(
                completeness + freshness + validity, completeness, freshness, validity, missing);
    }

    /** Points for each expected field, or for the first of several by "|". */
    public static Map<String, Integer> expected(String kind) {
        return kind.equals("person") ? PERSON : ENTERPRISE;
    }

    static int freshness(long ageDays, int limitDays) {
        if (ageDays <= limitDays) return FRESH;
        return (int) Math.max(0, FRESH - FRESH * (ageDays - limitDays) / limitDays);
    }

    private static int validity(CardState state) {
        List<Boolean> checks = new ArrayList<>();
        for (String key : List.of("phone", "mobile"))
            if (state.text(key) instanceof String cell)
                checks.add(Phone.parseAll(cell).stream().allMatch(Phone::valid));
        if (state.text("id_number") instanceof String id) checks.add(Idcard.parse(id).isPresent());
        if (checks.isEmpty()) return VALID;
        return (int) (VALID * checks.stream().filter(ok -> ok).count() / checks.size());
    }

    private static Map<String, Integer> points(Object... pairs) {
        Map<String, Integer> points = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2)
            points.put((String) pairs[i], (Integer) pairs[i + 1]);
        if (points.values().stream().mapToInt(Integer::intValue).sum() != COMPLETE)
            throw new IllegalStateException("points must be " + COMPLETE);
        return points;
    }
}
