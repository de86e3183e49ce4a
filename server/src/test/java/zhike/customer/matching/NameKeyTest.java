package zhike.customer.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameKeyTest {

    @Test
    void spellingsOfACompanyNameHaveOneKey() {
        String key = company("北京大米科技有限公司");
        for (String name :
                new String[] {
                    "北京市大米科技有限责任公司", "（北京）大米科技有限公司", "大米科技(北京)有限公司", " 北京大米 科技 ", "北京大米科技股份有限公司"
                }) {
            assertThat(company(name)).as(name).isEqualTo(key);
        }
    }

    @Test
    void otherPlacesTradesBranchesAndPartnershipsHaveOtherKeys() {
        String key = company("北京大米科技有限公司");
        for (String name :
                new String[] {
                    "上海大米科技有限公司",
                    "北京大米贸易有限公司",
                    "北京大米科技有限公司上海分公司",
                    "北京大米科技（有限合伙）",
                    "北京小米科技有限公司",
                    "大米科技"
                }) {
            assertThat(company(name)).as(name).isNotEqualTo(key);
        }
    }

    @Test
    void aPersonHasOneKeyInEitherOrderAndScript() {
        assertThat(NameKey.of(MatchKind.PERSON, "John SMITH"))
                .isEqualTo(NameKey.of(MatchKind.PERSON, "smith john"));
        assertThat(NameKey.of(MatchKind.PERSON, "張 三")).isEqualTo("张三");
    }

    @Test
    void nothingToCompareIsAnEmptyKey() {
        assertThat(company("（）")).isEmpty();
        assertThat(NameKey.of(MatchKind.PERSON, " - ")).isEmpty();
    }

    private static String company(String name) {
        return NameKey.of(MatchKind.ENTERPRISE, name);
    }
}
