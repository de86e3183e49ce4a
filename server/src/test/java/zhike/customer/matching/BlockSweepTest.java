package zhike.customer.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

class BlockSweepTest {
    private final Map<Long, Profile> profiles = new HashMap<>();
    private final List<KeyedId> keys = new ArrayList<>();
    private final List<ScoredPair> found = new ArrayList<>();

    @Test
    void aPairThatSharesSeveralKeysIsComparedOnce() {
        add(
                1,
                MatchRecord.person("王小明")
                        .phones("13800138000")
                        .mails("wxm88@a.cn")
                        .birth("1980-01-02")
                        .build());
        add(
                2,
                MatchRecord.person("王小明")
                        .phones("13800138000")
                        .mails("wxm88@a.cn")
                        .birth("1980-01-02")
                        .build());
        assertThat(sweep(80).compared()).isEqualTo(1);
        assertThat(found).hasSize(1);
    }

    @Test
    void aBlockTooLargeIsLeftToItsNarrowerKeys() {
        IntStream.range(0, 30)
                .forEach(
                        i ->
                                add(
                                        i,
                                        MatchRecord.person("王伟")
                                                .birth("19" + (60 + i) + "-01-02")
                                                .build()));
        add(30, MatchRecord.person("王伟").birth("1960-01-02").build());
        assertThat(sweep(10).compared()).isEqualTo(1);
        assertThat(found)
                .singleElement()
                .satisfies(p -> assertThat(List.of(p.a(), p.b())).containsExactly(0L, 30L));
    }

    @Test
    void aRecordDeletedMeanwhileIsPassedOver() {
        add(1, MatchRecord.person("王小明").build());
        add(2, MatchRecord.person("王小明").build());
        profiles.remove(2L);
        assertThat(sweep(80).compared()).isZero();
    }

    @Test
    void keysThatFallAreRefused() {
        var sweep =
                new BlockSweep(
                        new MatchScorer(Weights.standard(), Frequency.UNKNOWN),
                        ids -> Map.of(),
                        9,
                        found::add);
        assertThatThrownBy(
                        () -> sweep.run(List.of(new KeyedId(2, 1), new KeyedId(1, 1)).iterator()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void add(long id, MatchRecord record) {
        profiles.put(id, Profile.of(record));
        for (long key : Blocking.keys(record)) {
            keys.add(new KeyedId(key, id));
        }
    }

    private BlockSweep sweep(int largest) {
        keys.sort(Comparator.comparingLong(KeyedId::key));
        var sweep =
                new BlockSweep(
                        new MatchScorer(Weights.standard(), Frequency.UNKNOWN),
                        ids -> profiles,
                        largest,
                        found::add);
        sweep.run(keys.iterator());
        return sweep;
    }
}
