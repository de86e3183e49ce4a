package zhike.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;

class MarksTest {

    /** The example numbers printed in GB 11643-1999. */
    @Test
    void theIdentityNumbersOfTheStandardAreRight() {
        var man = Idcard.parse("11010519491231002X").orElseThrow();
        assertThat(man.birth()).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(man.sex()).isEqualTo(Idcard.Sex.FEMALE);
        assertThat(man.region()).isEqualTo("110105");
        assertThat(Idcard.parse("440524188001010014").orElseThrow().sex())
                .isEqualTo(Idcard.Sex.MALE);
    }

    @Test
    void oldNumbersAreLengthened() {
        assertThat(Idcard.parse("110105491231002").orElseThrow().number())
                .isEqualTo("11010519491231002X");
        assertThat(Idcard.parse("１１０１０５ 19491231 002x")).isPresent();
    }

    @Test
    void wrongIdentityNumbersAreRefused() {
        assertThat(Idcard.parse("110105194912310021")).isEmpty();
        assertThat(Idcard.parse("11010519490231002X")).isEmpty();
        assertThat(Idcard.parse("99010519491231002X")).isEmpty();
        assertThat(Idcard.parse("")).isEmpty();
    }

    @Property(tries = 200)
    void oneWrongDigitIsAlwaysSeen(
            @ForAll @IntRange(max = 16) int place, @ForAll @IntRange(min = 1, max = 9) int by) {
        var chars = "11010519491231002X".toCharArray();
        chars[place] = (char) ('0' + (chars[place] - '0' + by) % 10);
        assertThat(Idcard.parse(new String(chars))).isEmpty();
    }

    @Test
    void creditCodesAreCheckedByTheirLastCharacter() {
        assertThat(CreditCode.valid("91350100M000100Y43")).isTrue();
        assertThat(CreditCode.valid(" 9135 0100 m000 100y43 ")).isTrue();
        assertThat(CreditCode.valid("91350100M000100Y44")).isFalse();
        assertThat(CreditCode.valid("91350100M000I00Y43")).isFalse();
    }

    @Test
    void mailAddressesAreBroughtToOneForm() {
        assertThat(Email.normalise(" Zhang San <Zhang.San＠Example。COM> "))
                .isEqualTo("zhang.san@example.com");
        assertThat(Email.valid("mailto:a@b.cn")).isTrue();
        assertThat(Email.valid("张三@例子.中国")).isTrue();
        assertThat(Email.valid("a@b")).isFalse();
        assertThat(Email.valid("a..b@c.com")).isFalse();
        assertThat(Email.valid("a@b.com,c@d.com")).isFalse();
        assertThat(Email.valid("@b.com")).isFalse();
    }

    @Test
    void sensitiveValuesShowOnlyTheirEnds() {
        assertThat(Masking.mail("zhang@x.com")).isEqualTo("z***@x.com");
        assertThat(Masking.idcard("11010519491231002X")).isEqualTo("110***********002X");
        assertThat(Masking.name("王小明")).isEqualTo("王**");
        assertThat(Masking.name("王")).isEqualTo("王*");
        assertThat(Masking.name("")).isEmpty();
        assertThat(Masking.address("广东省深圳市南山区科技园1号")).isEqualTo("广东省深圳市***");
        assertThat(Masking.address("北京市朝阳区建国路93号")).isEqualTo("北京市***");
        assertThat(Masking.address("建国路93号")).isEqualTo("建国***");
        assertThat(Masking.address("江苏苏州工业园区超市")).isEqualTo("江苏***");
        assertThat(Masking.address("苏州路12号市场")).isEqualTo("苏州***");
    }

    @Property(tries = 500)
    void garbageNeverThrows(@ForAll String any) {
        assertThat(Masking.name(any)).doesNotContain("****");
        Masking.mail(any);
        Masking.phone(any);
        Masking.idcard(any);
        Masking.address(any);
        Email.valid(any);
        CreditCode.valid(any);
        Idcard.parse(any);
    }
}
