package zhike.customer.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class ClustersTest {

    @Test
    void pairsThatShareARecordMakeOneGroup() {
        assertThat(Clusters.of(List.of(pair(1, 2, 8), pair(2, 3, 6), pair(9, 8, 5)), 0.5))
                .containsExactly(List.of(1L, 2L, 3L), List.of(8L, 9L));
    }

    @Test
    void aChainOfNearMissesDoesNotSwallowStrangers() {
        List<ScoredPair> chain =
                List.of(pair(1, 2, 9), pair(3, 4, 9), pair(2, 3, 2), pair(5, 6, 9), pair(4, 5, 2));
        assertThat(Clusters.of(chain, 0.5))
                .containsExactly(List.of(1L, 2L), List.of(3L, 4L), List.of(5L, 6L));
    }

    @Test
    void groupsWhoseMembersAllMatchJoin() {
        List<ScoredPair> dense =
                List.of(pair(1, 2, 9), pair(3, 4, 9), pair(2, 3, 5), pair(1, 3, 5), pair(2, 4, 4));
        assertThat(Clusters.of(dense, 0.5)).containsExactly(List.of(1L, 2L, 3L, 4L));
    }

    @Test
    void improbablePairsMakeNoGroup() {
        assertThat(Clusters.of(List.of(pair(1, 2, -1)), 0.5)).isEmpty();
    }

    @Test
    void theOrderOfThePairsDoesNotMatter() {
        List<ScoredPair> pairs =
                List.of(pair(1, 2, 9), pair(3, 4, 9), pair(2, 3, 5), pair(1, 3, 5), pair(2, 4, 4));
        assertThat(Clusters.of(pairs.reversed(), 0.5)).isEqualTo(Clusters.of(pairs, 0.5));
    }

    private static ScoredPair pair(long a, long b, double bits) {
        return new ScoredPair(Math.min(a, b), Math.max(a, b), MatchScore.of(bits, List.of()));
    }
}
