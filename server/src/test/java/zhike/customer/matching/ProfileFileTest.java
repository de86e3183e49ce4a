package zhike.customer.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

class ProfileFileTest {
    private static final List<MatchRecord> RECORDS =
            List.of(
                    MatchRecord.enterprise("北京大米信息科技（集团）有限公司上海分公司", "大米")
                            .phones("010-88886666", "13800138000")
                            .mails("sales@dami.cn")
                            .code("91110108MA01ABCD1X")
                            .website("https://www.dami.cn/a")
                            .address(new PostalAddress("中关村大街 1 号", "海淀区", "北京市", "100080", null))
                            .build(),
                    MatchRecord.person("王小明")
                            .mails("wxm88@a.cn", "w@b.cn")
                            .idNumber("320102197708153454")
                            .build(),
                    MatchRecord.person("John Smith")
                            .birth("1971-6")
                            .address(
                                    new PostalAddress(
                                            "566 S. Main", null, "Cedar City", "84720", "UT"))
                            .build(),
                    MatchRecord.enterprise("Advanced Bike Components Ltd.").build(),
                    MatchRecord.person().build());

    @Test
    void aProfileFromTheFileScoresAsTheOneThatWentIn() {
        try (var file = new ProfileFile()) {
            for (int id = 0; id < RECORDS.size(); id++) file.add(id, Profile.of(RECORDS.get(id)));
            Map<Long, Profile> back = file.load(Set.of(0L, 1L, 2L, 3L, 4L));
            var scorer = new MatchScorer(Weights.standard(), Frequency.UNKNOWN);
            for (int a = 0; a < RECORDS.size(); a++) {
                Profile one = Profile.of(RECORDS.get(a));
                assertThat(Blocking.keys(back.get((long) a))).isEqualTo(Blocking.keys(one));
                for (int b = 0; b < RECORDS.size(); b++)
                    assertThat(scorer.score(back.get((long) a), back.get((long) b)))
                            .isEqualTo(scorer.score(one, Profile.of(RECORDS.get(b))));
            }
        }
    }

    @Test
    void anyOfManyIsFoundAndWhoIsNotThereIsNot() {
        try (var file = new ProfileFile()) {
            for (long id = 3; id < 30_000; id += 3)
                file.add(
                        id,
                        Profile.of(
                                MatchRecord.person(
                                                "John N"
                                                        + Long.toString(id, 36)
                                                                .replaceAll("\\d", "q"))
                                        .phones("1380000" + id)
                                        .build()));
            Set<Long> wanted =
                    LongStream.of(
                                    0, 1, 3, 4, 48, 51, 54, 14_997, 14_998, 29_997, 29_999, 30_000,
                                    99_999)
                            .boxed()
                            .collect(Collectors.toSet());
            Map<Long, Profile> found = new TreeMap<>(file.load(wanted));
            assertThat(found.keySet()).containsExactly(3L, 48L, 51L, 54L, 14_997L, 29_997L);
            found.forEach(
                    (id, profile) ->
                            assertThat(profile.phones)
                                    .isEqualTo(PhoneDigits.of(List.of("1380000" + id))));
        }
    }
}
