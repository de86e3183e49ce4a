package zhike.customer.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.jspecify.annotations.Nullable;

import java.util.List;

class MatchScorerPropertyTest {
    private final MatchScorer scorer =
            new MatchScorer(Weights.standard(), (aspect, value) -> value.length() / 1e4);

    @Property
    void theOrderOfTheTwoDoesNotMatter(
            @ForAll("records") MatchRecord a, @ForAll("records") MatchRecord b) {
        assertThat(scorer.score(b, a).bits()).isEqualTo(scorer.score(a, b).bits());
    }

    @Property
    void theAnswerIsAlwaysAProbabilityAndTheSumOfItsReasons(
            @ForAll("records") MatchRecord a, @ForAll("records") MatchRecord b) {
        MatchScore score = scorer.score(a, b);
        assertThat(score.probability()).isBetween(0.0, 1.0);
        double sum = score.reasons().stream().mapToDouble(Reason::weight).sum();
        assertThat(score.bits()).isCloseTo(sum + scorer.weights().prior(), within(1e-9));
        assertThat(scorer.score(a, b)).isEqualTo(score);
    }

    @Property
    void oneMoreAgreementNeverLowersTheProbability(
            @ForAll("records") MatchRecord a, @ForAll("records") MatchRecord b) {
        double before = scorer.score(with(a, null, null, null), with(b, null, null, null)).bits();
        double mail =
                scorer.score(
                                with(a, "li.lei@example.cn", null, null),
                                with(b, "li.lei@example.cn", null, null))
                        .bits();
        double phone =
                scorer.score(with(a, null, "13912345678", null), with(b, null, "13912345678", null))
                        .bits();
        double code =
                scorer.score(
                                with(a, null, null, "91110000600037341L"),
                                with(b, null, null, "91110000600037341L"))
                        .bits();
        assertThat(List.of(mail, phone, code))
                .allSatisfy(after -> assertThat(after).isGreaterThanOrEqualTo(before));
    }

    @Property
    void aRecordIsItsOwnBestMatch(
            @ForAll("records") MatchRecord a, @ForAll("records") MatchRecord b) {
        assertThat(scorer.score(a, a).bits()).isGreaterThanOrEqualTo(scorer.weights().prior());
        assertThat(Blocking.keys(a))
                .hasSizeLessThanOrEqualTo(Blocking.MOST)
                .isEqualTo(Blocking.keys(a))
                .isSorted();
    }

    private static MatchRecord with(
            MatchRecord r, @Nullable String mail, @Nullable String phone, @Nullable String code) {
        return new MatchRecord(
                r.kind(),
                r.names(),
                r.given(),
                r.family(),
                phone == null ? List.of() : List.of(phone),
                mail == null ? List.of() : List.of(mail),
                code,
                r.idNumber(),
                r.birth(),
                r.address(),
                r.website());
    }

    @Provide
    Arbitrary<MatchRecord> records() {
        Arbitrary<MatchKind> kinds = Arbitraries.of(MatchKind.class);
        Arbitrary<List<String>> names = text().list().ofMaxSize(3);
        return Combinators.combine(
                        kinds,
                        names,
                        maybe(),
                        maybe(),
                        text().list().ofMaxSize(2),
                        maybe(),
                        maybe(),
                        maybe())
                .as(
                        (kind, all, given, family, contacts, number, birth, place) ->
                                new MatchRecord(
                                        kind,
                                        all,
                                        given,
                                        family,
                                        contacts,
                                        contacts,
                                        number,
                                        number,
                                        birth,
                                        new PostalAddress(place, given, place, number, null),
                                        place));
    }

    private static Arbitrary<String> maybe() {
        return text().injectNull(0.3);
    }

    private static Arbitrary<String> text() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "王小明",
                        "王晓明",
                        "張三",
                        "Jack",
                        "jakc",
                        "Browne",
                        "J",
                        "19800203",
                        "1980-3-2",
                        "1980",
                        "13800138000",
                        "+86 13800138000",
                        "a@b.cn",
                        "aa@b.cn",
                        "北京大米科技有限公司",
                        "大米科技上海分公司",
                        "大米",
                        "Dami Ltd",
                        "中石化",
                        "2600",
                        "2606",
                        " ",
                        "",
                        "--",
                        "长安街1号",
                        "100 Long St",
                        "http://www.a.cn/"),
                Arbitraries.strings().ofMaxLength(12));
    }
}
