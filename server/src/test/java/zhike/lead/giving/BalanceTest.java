package zhike.lead.giving;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

class BalanceTest {
    private static Carrier carrier(long id, String ability, int held, Integer most) {
        return new Carrier(id, new BigDecimal(ability), held, most);
    }

    private static List<Long> leads(int count) {
        return LongStream.range(0, count).boxed().toList();
    }

    @Test
    void whoCarriesTwiceAsMuchGetsTwiceAsMany() {
        var shares =
                new Balance()
                        .give(
                                leads(30),
                                List.of(carrier(1, "1", 0, null), carrier(2, "2", 0, null)));
        assertThat(shares.stream().filter(share -> share.personId() == 2)).hasSize(20);
    }

    @Test
    void whoHoldsManyAlreadyWaitsForTheOthers() {
        var shares =
                new Balance()
                        .give(
                                leads(4),
                                List.of(carrier(1, "1", 10, null), carrier(2, "1", 6, null)));
        assertThat(shares.stream().map(Balance.Share::personId)).containsOnly(2L);
        assertThat(shares.stream().map(Balance.Share::held)).containsExactly(6, 7, 8, 9);
    }

    @Test
    void whoIsFullGetsNoMoreAndTheRestIsLeftOver() {
        var shares =
                new Balance()
                        .give(leads(10), List.of(carrier(1, "1", 3, 5), carrier(2, "1", 0, 1)));
        assertThat(shares).hasSize(3);
    }

    @Test
    void whoIsInTwoTerritoriesCarriesTheLeadsOfBoth() {
        Balance balance = new Balance();
        Carrier both = carrier(1, "1", 0, null);
        balance.give(leads(4), List.of(both));
        var second = balance.give(List.of(10L, 11L), List.of(both, carrier(2, "1", 0, null)));
        assertThat(second.stream().map(Balance.Share::personId)).containsOnly(2L);
    }

    @Property
    void nobodyWhoWasGivenOneCarriesMoreForTheirAbilityThanAnotherWouldWithOneMore(
            @ForAll("carriers") List<Carrier> carriers, @ForAll @IntRange(max = 300) int count) {
        var shares = new Balance().give(leads(count), carriers);
        Map<Long, Integer> load = new HashMap<>();
        carriers.forEach(each -> load.put(each.personId(), each.held()));
        shares.forEach(share -> load.merge(share.personId(), 1, Integer::sum));
        for (Carrier given : carriers) {
            int mine = load.get(given.personId());
            if (mine == given.held()) continue;
            for (Carrier other : carriers) {
                if (!other.mayTake(load.get(other.personId()))) continue;
                BigDecimal left = BigDecimal.valueOf(mine).multiply(other.ability());
                BigDecimal right =
                        BigDecimal.valueOf(load.get(other.personId()) + 1L)
                                .multiply(given.ability());
                assertThat(left).isLessThanOrEqualTo(right);
            }
        }
    }

    @Property
    void everyLeadIsGivenWhileSomebodyIsNotFullAndNobodyBeyondTheirBound(
            @ForAll("carriers") List<Carrier> carriers, @ForAll @IntRange(max = 300) int count) {
        var shares = new Balance().give(leads(count), carriers);
        long room =
                carriers.stream()
                        .mapToLong(
                                each ->
                                        each.most() == null
                                                ? count
                                                : Math.max(0, each.most() - each.held()))
                        .sum();
        assertThat(shares).hasSize((int) Math.min(count, room));
        for (Carrier each : carriers) {
            long given =
                    shares.stream().filter(share -> share.personId() == each.personId()).count();
            if (each.most() != null && given > 0)
                assertThat(each.held() + given).isLessThanOrEqualTo(each.most());
        }
    }

    @Provide
    Arbitrary<List<Carrier>> carriers() {
        Arbitrary<Carrier> one =
                Combinators.combine(
                                Arbitraries.longs().between(1, 60),
                                Arbitraries.integers().between(1, 1000),
                                Arbitraries.integers().between(0, 200),
                                Arbitraries.integers().between(0, 250).injectNull(0.6))
                        .as(
                                (id, ability, held, most) ->
                                        new Carrier(
                                                id, BigDecimal.valueOf(ability, 2), held, most));
        return one.list().ofMinSize(1).ofMaxSize(12).uniqueElements(Carrier::personId);
    }
}
