package zhike.platform.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import static zhike.platform.criteria.Criteria.all;
import static zhike.platform.criteria.Criteria.any;
import static zhike.platform.criteria.Criteria.atLeast;
import static zhike.platform.criteria.Criteria.is;
import static zhike.platform.criteria.Criteria.not;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Every operator once by hand, asked of tables and of memory: 1 is full, 2 is another, 3 is empty.
 */
class OperatorTest {
    private static final FieldCatalogue<Guest> CATALOGUE = GuestBook.catalogue();
    private static final GuestBook BOOK = new GuestBook("criteria_operators");
    private static final UUID HEAD = new UUID(1, 1);
    private static final UUID BRANCH = new UUID(2, 2);
    private static final List<Guest> GUESTS =
            List.of(
                    new Guest(
                            1,
                            "华为Technology_100%",
                            "HW",
                            5,
                            new BigDecimal("5200.00"),
                            LocalDate.of(1988, 2, 29),
                            Instant.parse("2026-03-04T16:00:00Z"),
                            true,
                            "A",
                            7L,
                            BRANCH,
                            List.of("vip"),
                            List.of("vip", "old"),
                            List.of("13800138000", "010-1"),
                            List.of(7L, 8L),
                            Samples.JSON.readTree("{\"k\":12.50}")),
                    new Guest(
                            2,
                            "中兴",
                            "ZTE",
                            0,
                            new BigDecimal("-1.00"),
                            LocalDate.of(1990, 12, 31),
                            Instant.parse("2026-03-04T15:59:59.999999Z"),
                            false,
                            "B",
                            8L,
                            HEAD,
                            List.of(),
                            List.of("old"),
                            List.of("021-2"),
                            List.of(9L),
                            Samples.JSON.readTree("{\"k\":\"twelve\"}")),
                    new Guest(
                            3, null, "", null, null, null, null, null, null, null, null, null,
                            List.of(), List.of(), List.of(), null));

    @BeforeAll
    static void write() {
        BOOK.write(GUESTS);
    }

    /** Thursday 5 March 2026 in Shanghai, asked by person 7. */
    private static Set<Long> ask(Criteria criteria) {
        return askAt("2026-03-05T01:00:00Z", criteria);
    }

    private static Set<Long> askAt(String now, Criteria criteria) {
        return askBy("7", now, criteria);
    }

    private static Set<Long> askBy(String viewer, String now, Criteria criteria) {
        CriteriaContext context =
                new CriteriaContext(
                        viewer,
                        InstantSource.fixed(Instant.parse(now)),
                        ZoneId.of("Asia/Shanghai"),
                        unit ->
                                unit.equals(HEAD.toString())
                                        ? List.of(BRANCH.toString())
                                        : List.of());
        Set<Long> sql = BOOK.ask(CriteriaSql.compile(criteria, CATALOGUE, context));
        CriteriaEvaluator<Guest> memory = new CriteriaEvaluator<>(CATALOGUE);
        assertThat(
                        GUESTS.stream()
                                .filter(g -> memory.test(criteria, g, context))
                                .map(Guest::id)
                                .collect(Collectors.toSet()))
                .isEqualTo(sql);
        return sql;
    }

    @Test
    void textIsComparedExactlyButSearchedWithoutCase() {
        assertThat(ask(is("nick", Operator.EQUALS, "HW"))).containsExactly(1L);
        assertThat(ask(is("nick", Operator.EQUALS, "hw"))).isEmpty();
        assertThat(ask(is("nick", Operator.NOT_EQUALS, "HW"))).containsExactly(2L);
        assertThat(ask(is("name", Operator.CONTAINS, "为tech"))).containsExactly(1L);
        assertThat(ask(is("name", Operator.STARTS_WITH, "中"))).containsExactly(2L);
        assertThat(ask(is("name", Operator.STARTS_WITH, "兴"))).isEmpty();
        assertThat(ask(is("nick", Operator.IN, "HW", "ZTE"))).containsExactlyInAnyOrder(1L, 2L);
        assertThat(ask(is("nick", Operator.NOT_IN, "HW", "X"))).containsExactly(2L);
    }

    @Test
    void patternCharactersStandForThemselves() {
        assertThat(ask(is("name", Operator.CONTAINS, "%"))).containsExactly(1L);
        assertThat(ask(is("name", Operator.CONTAINS, "y_1"))).containsExactly(1L);
        assertThat(ask(is("name", Operator.CONTAINS, "华_"))).isEmpty();
        assertThat(ask(is("name", Operator.CONTAINS, "!"))).isEmpty();
    }

    @Test
    void aLongValueIsNotCutToTheLengthOfTheColumn() {
        assertThat(ask(is("nick", Operator.IN, "HW", "ZTE".repeat(5)))).containsExactly(1L);
    }

    @Test
    void emptyTextIsAbsent() {
        assertThat(ask(is("nick", Operator.EMPTY))).containsExactly(3L);
        assertThat(ask(is("nick", Operator.NOT_EMPTY))).containsExactlyInAnyOrder(1L, 2L);
        assertThat(ask(is("name", Operator.EMPTY))).containsExactly(3L);
    }

    @Test
    void numbersAreComparedByValue() {
        assertThat(ask(is("spent", Operator.EQUALS, new BigDecimal("5200")))).containsExactly(1L);
        assertThat(ask(is("spent", Operator.NOT_EQUALS, 5200))).containsExactly(2L);
        assertThat(ask(is("visits", Operator.LESS_THAN, 5))).containsExactly(2L);
        assertThat(ask(is("visits", Operator.AT_MOST, 5))).containsExactlyInAnyOrder(1L, 2L);
        assertThat(ask(is("visits", Operator.MORE_THAN, 5))).isEmpty();
        assertThat(ask(is("visits", Operator.MORE_THAN, new BigDecimal("4.5"))))
                .containsExactly(1L);
        assertThat(ask(is("visits", Operator.AT_LEAST, 5))).containsExactly(1L);
        assertThat(ask(is("visits", Operator.BETWEEN, 0, 4))).containsExactly(2L);
        assertThat(ask(is("visits", Operator.IN, 5, 6))).containsExactly(1L);
        assertThat(ask(is("visits", Operator.NOT_IN, 5, 6))).containsExactly(2L);
        assertThat(ask(is("visits", Operator.EMPTY))).containsExactly(3L);
        assertThat(ask(is("visits", Operator.LESS_THAN, 99_999_999_999L)))
                .containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    void daysAreDaysInTheZoneOfTheReader() {
        assertThat(ask(is("seen", Operator.ON, "2026-03-05"))).containsExactly(1L);
        assertThat(ask(is("seen", Operator.ON, "2026-03-04"))).containsExactly(2L);
        assertThat(ask(is("seen", Operator.BEFORE, "2026-03-05"))).containsExactly(2L);
        assertThat(ask(is("seen", Operator.AFTER, "2026-03-04"))).containsExactly(1L);
        assertThat(ask(is("seen", Operator.BETWEEN, "2026-03-04", "2026-03-05")))
                .containsExactlyInAnyOrder(1L, 2L);
        assertThat(ask(is("seen", Operator.TODAY))).containsExactly(1L);
        assertThat(ask(is("born", Operator.ON, "1988-02-29"))).containsExactly(1L);
    }

    @Test
    void relativeDaysFollowTheClock() {
        assertThat(ask(is("seen", Operator.WITHIN_LAST_DAYS, 0))).containsExactly(1L);
        assertThat(ask(is("seen", Operator.WITHIN_LAST_DAYS, 1))).containsExactlyInAnyOrder(1L, 2L);
        assertThat(askAt("2026-03-03T01:00:00Z", is("seen", Operator.WITHIN_NEXT_DAYS, 1)))
                .containsExactly(2L);
        assertThat(askAt("2026-03-10T01:00:00Z", is("seen", Operator.MORE_THAN_DAYS_AGO, 5)))
                .containsExactly(2L);
        assertThat(askAt("2026-03-08T01:00:00Z", is("seen", Operator.THIS_WEEK))).hasSize(2);
        assertThat(askAt("2026-03-09T01:00:00Z", is("seen", Operator.THIS_WEEK))).isEmpty();
        assertThat(askAt("2026-03-31T15:59:00Z", is("seen", Operator.THIS_MONTH))).hasSize(2);
        assertThat(askAt("2026-03-31T16:00:00Z", is("seen", Operator.THIS_MONTH))).isEmpty();
        assertThat(askAt("2026-01-01T01:00:00Z", is("seen", Operator.THIS_QUARTER))).hasSize(2);
        assertThat(askAt("2026-04-01T01:00:00Z", is("seen", Operator.THIS_QUARTER))).isEmpty();
        assertThat(askAt("2026-12-31T15:00:00Z", is("seen", Operator.THIS_YEAR))).hasSize(2);
        assertThat(askAt("2026-12-31T16:00:00Z", is("seen", Operator.THIS_YEAR))).isEmpty();
    }

    @Test
    void birthdaysComeRoundTheYear() {
        assertThat(askAt("2026-02-21T01:00:00Z", is("born", Operator.BIRTHDAY_WITHIN_DAYS, 7)))
                .containsExactly(1L);
        assertThat(askAt("2026-02-21T01:00:00Z", is("born", Operator.BIRTHDAY_WITHIN_DAYS, 6)))
                .isEmpty();
        assertThat(askAt("2028-02-21T01:00:00Z", is("born", Operator.BIRTHDAY_WITHIN_DAYS, 7)))
                .isEmpty();
        assertThat(askAt("2026-12-30T01:00:00Z", is("born", Operator.BIRTHDAY_WITHIN_DAYS, 3)))
                .containsExactly(2L);
        assertThat(askAt("2026-12-31T17:00:00Z", is("born", Operator.BIRTHDAY_WITHIN_DAYS, 3)))
                .isEmpty();
        assertThat(ask(is("born", Operator.BIRTHDAY_WITHIN_DAYS, 366))).hasSize(2);
    }

    @Test
    void truthAndChoices() {
        assertThat(ask(is("active", Operator.IS, true))).containsExactly(1L);
        assertThat(ask(is("active", Operator.IS, false))).containsExactly(2L);
        assertThat(ask(is("active", Operator.EMPTY))).containsExactly(3L);
        assertThat(ask(is("grade", Operator.IS, "A"))).containsExactly(1L);
        assertThat(ask(is("grade", Operator.IN, "A", "B"))).hasSize(2);
        assertThat(ask(is("grade", Operator.NOT_IN, "A"))).containsExactly(2L);
        assertThat(ask(is("grade", Operator.EMPTY))).containsExactly(3L);
    }

    @Test
    void setsOfCodes() {
        for (String field : List.of("tags", "labels")) {
            assertThat(ask(is(field, Operator.HAS_ANY, "vip", "x"))).containsExactly(1L);
            assertThat(ask(is(field, Operator.HAS_ALL, "vip", "vip"))).containsExactly(1L);
            assertThat(ask(is(field, Operator.HAS_NONE, "vip"))).containsExactlyInAnyOrder(2L, 3L);
        }
        assertThat(ask(is("tags", Operator.HAS_ALL, "vip", "old"))).containsExactly(1L);
        assertThat(ask(is("tags", Operator.EMPTY))).containsExactly(3L);
        assertThat(ask(is("labels", Operator.EMPTY))).containsExactlyInAnyOrder(2L, 3L);
    }

    @Test
    void peopleAndUnits() {
        assertThat(ask(is("owner", Operator.IS, "8"))).containsExactly(2L);
        assertThat(ask(is("owner", Operator.IN, "7", "8"))).hasSize(2);
        assertThat(ask(is("owner", Operator.NOT_IN, "8"))).containsExactly(1L);
        assertThat(ask(is("owner", Operator.ME))).containsExactly(1L);
        assertThat(askBy(null, "2026-03-05T01:00:00Z", is("owner", Operator.ME))).isEmpty();
        assertThat(ask(is("owner", Operator.EMPTY))).containsExactly(3L);
        assertThat(ask(is("team", Operator.IS, HEAD.toString()))).containsExactly(2L);
        assertThat(ask(is("team", Operator.WITHIN, HEAD.toString()))).hasSize(2);
        assertThat(ask(is("team", Operator.WITHIN, BRANCH.toString()))).containsExactly(1L);
    }

    @Test
    void oneRowThatAnswersIsEnough() {
        assertThat(ask(is("phone", Operator.STARTS_WITH, "010"))).containsExactly(1L);
        assertThat(ask(is("phone", Operator.EMPTY))).containsExactly(3L);
        assertThat(ask(is("helper", Operator.ME))).containsExactly(1L);
        assertThat(ask(not(is("helper", Operator.IS, "9")))).containsExactlyInAnyOrder(1L, 3L);
    }

    @Test
    void aCustomFieldOfAnotherTypeIsAbsent() {
        assertThat(ask(is("xNUMBER.k", Operator.MORE_THAN, 12))).containsExactly(1L);
        assertThat(ask(is("xNUMBER.k", Operator.EMPTY))).containsExactlyInAnyOrder(2L, 3L);
        assertThat(ask(is("xTEXT.k", Operator.EQUALS, "twelve"))).containsExactly(2L);
        assertThat(ask(is("xTEXT.k", Operator.EMPTY))).containsExactlyInAnyOrder(1L, 3L);
    }

    @Test
    void groupsCountTheAbsentAsFalse() {
        Criteria rich = is("spent", Operator.AT_LEAST, 5000);
        Criteria frequent = is("visits", Operator.AT_LEAST, 5);
        Criteria old = is("tags", Operator.HAS_ANY, "old");
        assertThat(ask(all(old, rich))).containsExactly(1L);
        assertThat(ask(any(old, rich))).hasSize(2);
        assertThat(ask(not(rich))).containsExactlyInAnyOrder(2L, 3L);
        assertThat(ask(not(not(rich)))).containsExactly(1L);
        assertThat(ask(not(all(rich, not(frequent))))).hasSize(3);
        assertThat(ask(atLeast(2, rich, frequent, old))).containsExactly(1L);
        assertThat(ask(not(atLeast(2, rich, frequent, old)))).containsExactlyInAnyOrder(2L, 3L);
        assertThat(ask(all())).hasSize(3);
        assertThat(ask(any())).isEmpty();
    }
}
