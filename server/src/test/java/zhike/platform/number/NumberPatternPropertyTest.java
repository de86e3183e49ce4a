package zhike.platform.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import zhike.platform.error.Refusal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class NumberPatternPropertyTest {
    @Property(tries = 300)
    void oneRuleNeverGivesANumberTwice(
            @ForAll("patterns") String text, @ForAll("days") List<LocalDate> days) {
        NumberPattern pattern = NumberPattern.read(text);
        Map<String, Long> counters = new HashMap<>();
        Map<String, String> given = new HashMap<>();
        for (LocalDate day : days) {
            String series = pattern.series(day);
            for (int each = 0; each < 30; each++) {
                long next = counters.merge(series, 7L, Long::sum);
                assertThat(given.put(pattern.number(series, next), series + next)).isNull();
            }
        }
    }

    @Property(tries = 2000)
    void aRuleThatIsLetInAfterAnotherNeverRepeatsItsNumbers(
            @ForAll("patterns") String first,
            @ForAll("patterns") String second,
            @ForAll("days") List<LocalDate> days) {
        NumberPattern before = NumberPattern.read(first);
        NumberPattern after = NumberPattern.read(second);
        for (LocalDate day : days) {
            String old = before.series(day);
            if (!after.continues(old) && after.meets(old)) continue;
            for (LocalDate later : days) {
                String fresh = after.series(later);
                if (fresh.equals(old)) continue;
                for (long one :
                        new long[] {1, 9, 10, 99, 111, 1111, 20261, 261101, 2026111, 11010001})
                    for (long other : new long[] {1, 9, 11, 101, 110, 1111, 10001, 260001, 1010001})
                        assertThat(after.number(fresh, other))
                                .as("%s then %s", first, second)
                                .isNotEqualTo(before.number(old, one));
            }
        }
    }

    @Example
    void rulesThatCouldRepeatAreKnown() {
        NumberPattern months = NumberPattern.read("K{yyyy}{MM}{seq:4}");
        assertThat(months.meets("K2026#")).isTrue();
        assertThat(months.continues("K2026#")).isFalse();
        assertThat(NumberPattern.read("K{yyyy}{seq:5}").continues("K2026#")).isTrue();
        assertThat(NumberPattern.read("C{yyyy}{seq:6}").meets("K2026#")).isFalse();
    }

    @Example
    void aRuleHasExactlyOneSequenceAndNothingStrange() {
        for (String wrong :
                new String[] {
                    "K{yyyy}",
                    "{seq:3}{seq:3}",
                    "{seq:0}",
                    "{seq:12}",
                    "K {seq:3}",
                    "{yyy}{seq:3}",
                    "客{seq:3}",
                    "'{seq:3}",
                    "#{seq:3}"
                })
            assertThatThrownBy(() -> NumberPattern.read(wrong))
                    .as(wrong)
                    .isInstanceOf(Refusal.class);
    }

    @Provide
    Arbitrary<String> patterns() {
        Arbitrary<List<String>> around =
                Arbitraries.of("K", "A1", "0", "-", "{yyyy}", "{yy}", "{MM}", "{dd}")
                        .list()
                        .ofMaxSize(3);
        return net.jqwik.api.Combinators.combine(
                        around, Arbitraries.integers().between(1, 6), around)
                .as(
                        (left, width, right) ->
                                String.join("", left)
                                        + "{seq:"
                                        + width
                                        + "}"
                                        + String.join("", right));
    }

    @Provide
    Arbitrary<List<LocalDate>> days() {
        return Arbitraries.integers()
                .between(0, 900)
                .map(day -> LocalDate.of(2025, 1, 1).plusDays(day))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }
}
