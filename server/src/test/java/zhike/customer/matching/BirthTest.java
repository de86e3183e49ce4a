package zhike.customer.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BirthTest {

    @ParameterizedTest
    @CsvSource({
        "1971-06-24, 19710624",
        "1971/6/24, 19710624",
        "1971年6月24日, 19710624",
        "24/06/1971, 19710624",
        "24061971, 19710624",
        "1971-24-06, 19710624",
        "1971, 1971",
        "1971.6, 197106",
        "197106, 197106",
        "born 1971-06-24 in York, 19710624"
    })
    void dateIsReadHoweverItIsWritten(String text, String digits) {
        assertThat(Birth.of(text)).isNotNull().extracting(Birth::digits).isEqualTo(digits);
    }

    @ParameterizedTest
    @CsvSource({"''", "unknown", "12", "6/24", "0000"})
    void whatHasNoYearIsNoDate(String text) {
        assertThat(Birth.of(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "19710624, 1971-06-24, BIRTH_SAME", "19710624, 19710524, BIRTH_NEAR",
                "19710412, 19711204, BIRTH_NEAR",
        "19710624, 1971, BIRTH_PARTIAL", "19710624, 19710819, BIRTH_DIFFERS",
                "19730127, 19730225, BIRTH_CLOSE",
        "19731027, 19831124, BIRTH_CLOSE", "19710624, 1980, BIRTH_DIFFERS",
                "19710230, 19801131, BIRTH_DIFFERS"
    })
    void mistakesArePlacedByHowPeopleMakeThem(String one, String other, Level level) {
        assertThat(BirthComparison.level(Birth.of(one), Birth.of(other))).isEqualTo(level);
    }

    @Test
    void aChineseCardTellsTheBirthday() {
        Profile profile =
                Profile.of(MatchRecord.person("王伟").idNumber("11010119800307123X").build());
        assertThat(profile.birth).isNotNull().extracting(Birth::digits).isEqualTo("19800307");
    }
}
