package zhike.platform.criteria;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Values that have broken such code elsewhere, in small pools so that records and questions meet.
 */
final class Samples {
    static final List<String> TEXTS =
            List.of(
                    "华为技术有限公司",
                    "华为",
                    "客户😀",
                    "😀",
                    "50%",
                    "%",
                    "_",
                    "a_c",
                    "abc",
                    "ABC",
                    "!",
                    "!%",
                    "\\",
                    "\\%",
                    "O'Brien",
                    "\"quoted\"",
                    "ΣΊΣΥΦΟΣ",
                    "σ",
                    "ς",
                    "ß",
                    "ẞ",
                    "İstanbul",
                    "istanbul",
                    "ı",
                    "I",
                    "K",
                    "k",
                    "ＡＢＣ",
                    "ａｂｃ",
                    "ǅ",
                    "é",
                    "e\u0301",
                    "5",
                    "5.0",
                    "-7",
                    "true",
                    "2024-02-29",
                    "2023-02-29",
                    "1900-02-29",
                    "0000-01-01",
                    "2024-02-29T23:59:59.999999+08:00",
                    "2024-13-01T00:00Z",
                    "1e5",
                    " 5",
                    "NaN",
                    "vip",
                    "risk",
                    "new",
                    " ",
                    "\n5",
                    "5\n",
                    "$1",
                    "{0}",
                    "?",
                    ":x");
    static final List<LocalDate> DAYS =
            List.of(
                    day("2024-02-28"),
                    day("2024-02-29"),
                    day("2024-03-01"),
                    day("2023-02-28"),
                    day("2023-03-01"),
                    day("2000-02-29"),
                    day("1996-02-29"),
                    day("1988-12-31"),
                    day("2024-01-01"),
                    day("2023-12-31"),
                    day("2024-12-31"),
                    day("2025-01-01"),
                    day("1900-01-01"),
                    day("9999-12-31"),
                    day("2024-04-15"),
                    day("2024-07-01"),
                    day("2024-06-30"),
                    day("1975-06-30"));
    static final List<ZoneId> ZONES =
            List.of(ZoneId.of("Asia/Shanghai"), ZoneId.of("America/New_York"), ZoneId.of("UTC"));
    static final List<UUID> TEAMS =
            List.of(new UUID(1, 1), new UUID(2, 2), new UUID(3, 3), new UUID(0xabcdefL << 40, -4));
    static final List<String> CODES =
            List.of("vip", "risk", "new", "老客户", "a,b", "{x}", "\"q\"", "A");
    private static final Map<String, Collection<String>> BELOW =
            Map.of(
                    TEAMS.get(0).toString(),
                            List.of(TEAMS.get(1).toString(), TEAMS.get(2).toString()),
                    TEAMS.get(1).toString(), List.of(TEAMS.get(2).toString()));
    static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(
                            tools.jackson.databind.DeserializationFeature
                                    .USE_BIG_DECIMAL_FOR_FLOATS)
                    .build();

    private final Random random;

    Samples(Random random) {
        this.random = random;
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    <T> T of(List<T> pool) {
        return pool.get(random.nextInt(pool.size()));
    }

    private <T> @Nullable T maybe(Supplier<T> some) {
        return random.nextInt(5) == 0 ? null : some.get();
    }

    private <T> List<T> some(int most, Supplier<T> one) {
        List<T> list = new ArrayList<>();
        for (int n = random.nextInt(most + 1); n > 0; n--) list.add(one.get());
        return list;
    }

    String text() {
        String text = of(TEXTS);
        return random.nextInt(3) == 0 ? text + of(TEXTS) : text;
    }

    LocalDate day() {
        return switch (random.nextInt(4)) {
            case 0 -> of(DAYS);
            case 1 -> of(DAYS).withYear(2024);
            default -> LocalDate.of(2024, 1, 1).plusDays(random.nextInt(-400, 800));
        };
    }

    Instant moment() {
        LocalDateTime time =
                switch (random.nextInt(3)) {
                    case 0 -> day().atStartOfDay();
                    case 1 -> day().atTime(23, 59, 59, 999_999_000);
                    default -> day().atTime(random.nextInt(24), random.nextInt(60));
                };
        return time.atZone(of(ZONES)).toInstant();
    }

    BigDecimal number() {
        return new BigDecimal(
                of(
                        List.of(
                                "0",
                                "5",
                                "5.00",
                                "-7",
                                "0.01",
                                "0.005",
                                "99.995",
                                "100",
                                "2147483647",
                                "2147483648",
                                "9999999999.99",
                                "1E+5",
                                "-0.0",
                                "3",
                                "4",
                                "6")));
    }

    Guest guest(long id) {
        return new Guest(
                id,
                maybe(this::textOrBlank),
                maybe(() -> cut(textOrBlank())),
                maybe(() -> random.nextInt(-8, 9)),
                maybe(() -> number().setScale(2, java.math.RoundingMode.DOWN)),
                maybe(this::day),
                maybe(this::moment),
                maybe(random::nextBoolean),
                maybe(() -> of(List.of("A", "B", "vip", ""))),
                maybe(() -> random.nextLong(1, 6)),
                maybe(() -> of(TEAMS)),
                maybe(() -> some(3, () -> of(CODES))),
                some(3, () -> of(CODES)),
                some(2, this::textOrBlank),
                some(2, () -> random.nextLong(1, 6)),
                maybe(this::extra));
    }

    private String textOrBlank() {
        return random.nextInt(8) == 0 ? "" : text();
    }

    private static String cut(String text) {
        return text.codePoints()
                .limit(8)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private tools.jackson.databind.JsonNode extra() {
        var body = JSON.createObjectNode();
        switch (random.nextInt(14)) {
            case 0 -> body.putNull("k");
            case 1 -> body.put("k", random.nextBoolean());
            case 2, 3 -> body.put("k", number());
            case 4 -> body.put("k", number().toPlainString());
            case 5 -> body.put("k", day().toString());
            case 6 -> body.put("k", moment().toString());
            case 7, 8 -> body.put("k", textOrBlank());
            case 9 -> body.put("k", of(List.of("A", "B", "vip", "3", TEAMS.get(1).toString())));
            case 10, 11, 12 -> {
                var array = body.putArray("k");
                some(3, () -> of(CODES)).forEach(array::add);
                if (random.nextInt(4) == 0) array.add(5).addArray().add("vip");
            }
            default -> body.putObject("k").put("vip", "vip");
        }
        return body;
    }

    CriteriaContext context() {
        return new CriteriaContext(
                of(List.of("1", "2", "3", "9")),
                InstantSource.fixed(
                        of(DAYS.subList(0, 12))
                                .atTime(random.nextInt(24), 30)
                                .atZone(of(ZONES))
                                .toInstant()),
                of(ZONES),
                unit -> BELOW.getOrDefault(unit, List.of()));
    }

    Criteria.Is leaf(CriteriaField<Guest> field, Operator op) {
        List<Object> values =
                switch (op.operand()) {
                    case NONE -> List.of();
                    case DAYS ->
                            List.of(of(List.of(0, 1, 2, 7, 30, 59, 60, 363, 364, 365, 366, 1000)));
                    case ONE -> List.of(value(field));
                    case PAIR -> pair(value(field), value(field));
                    case MANY ->
                            java.util.stream.Stream.generate(() -> value(field))
                                    .limit(1 + random.nextInt(3))
                                    .toList();
                };
        return new Criteria.Is(field.key(), op, values);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static List<Object> pair(Object one, Object other) {
        return ((Comparable) one).compareTo(other) <= 0 ? List.of(one, other) : List.of(other, one);
    }

    private Object value(CriteriaField<Guest> field) {
        return switch (field.type()) {
            case TEXT -> text();
            case NUMBER, MONEY -> number();
            case DATE, INSTANT -> day();
            case BOOLEAN -> random.nextBoolean();
            case CHOICE -> of(List.of("A", "B", "vip", "华为"));
            case CHOICES -> of(CODES);
            case PERSON -> String.valueOf(random.nextInt(1, 6));
            case UNIT -> of(TEAMS).toString();
        };
    }

    /** A tree no deeper than {@code depth}, absurd groups included. */
    Criteria tree(List<CriteriaField<Guest>> fields, int depth) {
        int kind = depth <= 1 ? 9 : random.nextInt(10);
        return switch (kind) {
            case 0, 1 -> new Criteria.AllOf(some(3, () -> tree(fields, depth - 1)));
            case 2, 3 -> new Criteria.AnyOf(some(3, () -> tree(fields, depth - 1)));
            case 4, 5 -> new Criteria.Not(tree(fields, depth - 1));
            case 6, 7 ->
                    new Criteria.AtLeast(
                            random.nextInt(0, 4), some(4, () -> tree(fields, depth - 1)));
            default -> {
                CriteriaField<Guest> field = of(fields);
                yield leaf(field, of(List.copyOf(field.operators())));
            }
        };
    }
}
