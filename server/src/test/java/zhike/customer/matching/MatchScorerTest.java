package zhike.customer.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class MatchScorerTest {
    private final MatchScorer scorer = new MatchScorer(Weights.standard(), Frequency.UNKNOWN);

    @Test
    void swappedNamesAreOnePerson() {
        var straight = MatchRecord.person().name("Jack", "Browne").birth("1959-09-16").build();
        var swapped = MatchRecord.person().name("browne", "JACK").birth("19590916").build();
        assertThat(levels(straight, swapped))
                .containsExactly(
                        Level.NAME_SWAPPED, Level.GIVEN_SAME, Level.FAMILY_SAME, Level.BIRTH_SAME);
        assertThat(probability(straight, swapped)).isGreaterThan(0.9);
    }

    @Test
    void aShortFormOfAGivenNameCounts() {
        assertThat(
                        levels(
                                MatchRecord.person().name("Bob", null).build(),
                                MatchRecord.person().name("Robert", null).build()))
                .containsExactly(Level.GIVEN_SHORT);
    }

    @Test
    void aChinesePersonIsKnownByPinyinInEitherOrder() {
        var chinese = MatchRecord.person("曾小明").build();
        assertThat(levels(chinese, MatchRecord.person("Xiaoming Zeng").build()))
                .containsExactly(Level.WHOLE_LATIN);
        assertThat(levels(chinese, MatchRecord.person("Zeng Xiaoming").build()))
                .containsExactly(Level.WHOLE_LATIN);
        assertThat(levels(chinese, MatchRecord.person("曾小敏").build()))
                .containsExactly(Level.WHOLE_DIFFERS);
    }

    @Test
    void traditionalAndSimplifiedCharactersAreOneName() {
        assertThat(levels(MatchRecord.person("張國榮").build(), MatchRecord.person("张国荣").build()))
                .containsExactly(Level.WHOLE_SAME);
    }

    @Test
    void agreeingOnARareNameProvesMore() {
        var rare =
                new MatchScorer(
                        Weights.standard(), (aspect, value) -> value.equals("欧阳春雪") ? 1e-6 : 1e-3);
        var common = MatchRecord.person("王伟").build();
        var unusual = MatchRecord.person("欧阳春雪").build();
        assertThat(rare.score(unusual, unusual).bits())
                .isGreaterThan(rare.score(common, common).bits() + 5);
    }

    @Test
    void aBranchOfficeIsAnotherCustomerEvenAtTheSameTelephone() {
        var company = MatchRecord.enterprise("大米科技有限公司").phones("021-88886666").build();
        var branch = MatchRecord.enterprise("大米科技有限公司上海分公司").phones("02188886666").build();
        assertThat(levels(company, branch)).contains(Level.BRANCH_DIFFERS, Level.PHONE_SAME);
        assertThat(probability(company, branch)).isLessThan(0.5);
    }

    @Test
    void aCompanyAndAPersonAreNeverOneCustomer() {
        var company =
                MatchRecord.enterprise("王伟").phones("13800138000").mails("ww@example.cn").build();
        var person = MatchRecord.person("王伟").phones("13800138000").mails("ww@example.cn").build();
        assertThat(probability(company, person)).isLessThan(0.05);
    }

    @Test
    void aCompanyMayBeKnownByItsOtherName() {
        var one = MatchRecord.enterprise("北京大米科技有限公司", "Dami Technology").build();
        assertThat(probability(one, MatchRecord.enterprise("Dami Technology Ltd").build()))
                .isGreaterThan(0.5);
    }

    @Test
    void whatIsMissingOnOneSideIsNoEvidence() {
        var full =
                MatchRecord.person("王伟")
                        .phones("13800138000")
                        .birth("1980-01-02")
                        .code("x")
                        .build();
        var bare = MatchRecord.person("王伟").build();
        assertThat(levels(full, bare)).containsExactly(Level.WHOLE_SAME);
    }

    @Test
    void aReasonShowsBothValuesAndItsCode() {
        var one = MatchRecord.person().phones("+86 138-0013-8000").build();
        var other = MatchRecord.person().phones("13800138000 转 12").build();
        Reason reason = scorer.score(one, other).reasons().getFirst();
        assertThat(reason.code()).isEqualTo("match.phone.same");
        assertThat(List.of(reason.left(), reason.right())).containsOnly("13800138000");
    }

    private List<Level> levels(MatchRecord a, MatchRecord b) {
        return scorer.score(a, b).reasons().stream().map(Reason::level).toList();
    }

    private double probability(MatchRecord a, MatchRecord b) {
        return scorer.score(a, b).probability();
    }
}
