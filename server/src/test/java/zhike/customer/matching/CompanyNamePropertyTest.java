package zhike.customer.matching;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CompanyNamePropertyTest {

    @Property(tries = 2_000)
    void noTextBreaksIt(@ForAll("names") String name) {
        CompanyName parts = CompanyName.of(name);
        assertThat(parts.shown()).isEqualTo(name);
        assertThat(parts.isEmpty())
                .isEqualTo(name.codePoints().noneMatch(Character::isLetterOrDigit));
    }

    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> pieces =
                Arbitraries.of(
                        "北京", "上海市", "中国", "大米", "科技", "有限公司", "集团", "分公司", "（", ")", "第一", "店",
                        "Ltd", " ", "branch", "股份", "镇", "é", "𠮷", "1", ".");
        return pieces.list().ofMaxSize(8).map(p -> String.join("", p));
    }
}
