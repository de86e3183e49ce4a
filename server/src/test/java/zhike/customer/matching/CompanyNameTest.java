package zhike.customer.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompanyNameTest {

    @Test
    void aRegisteredNameFallsIntoPlaceCoreTradeAndForm() {
        CompanyName name = CompanyName.of("浙江省杭州市余杭区小鹿网络科技有限公司");
        assertThat(name.region()).isEqualTo("330110");
        assertThat(name.core()).isEqualTo("小鹿");
        assertThat(name.industries()).containsExactlyInAnyOrder("网络", "科技");
        assertThat(name.form()).isEqualTo("limited");
        assertThat(name.branch()).isNull();
    }

    @Test
    void thePlaceMayStandInBracketsBehindOrInTheMiddle() {
        for (String name : new String[] {"（北京）大米科技有限公司", "大米科技(北京)有限公司", "大米北京科技有限公司"}) {
            assertThat(CompanyName.of(name).region()).as(name).isEqualTo("11");
            assertThat(CompanyName.of(name).core()).as(name).isEqualTo("大米");
        }
    }

    @Test
    void aBranchOfficeKnowsItsPlace() {
        assertThat(CompanyName.of("大米科技有限公司上海分公司").branch()).isEqualTo("31");
        assertThat(CompanyName.of("大米科技上海市分公司").branch()).isEqualTo("31");
        assertThat(CompanyName.of("大米科技第二分公司").branch()).isEqualTo("第二");
        assertThat(CompanyName.of("星巴克（南京西路店）").branch()).isEqualTo("南京西路");
    }

    @Test
    void aPlaceAndATradeAloneAreTheCoreTogether() {
        assertThat(CompanyName.of("中国石油化工股份有限公司").core()).isEqualTo("中国石油化工");
        assertThat(CompanyName.of("上海银行股份有限公司").core()).isEqualTo("上海银行");
    }

    @Test
    void pinyinAndEnglishFallApartLikeChinese() {
        for (String name :
                new String[] {
                    "Beijing Dami Technology Co., Ltd.",
                    "Bei Jing Da Mi Ke Ji You Xian Gong Si",
                    "beijingdamikejiyouxiangongsi"
                }) {
            CompanyName parts = CompanyName.of(name);
            assertThat(parts.region()).as(name).isEqualTo("11");
            assertThat(parts.core()).as(name).isEqualTo("dami");
            assertThat(parts.industries()).as(name).containsExactly("科技");
        }
    }
}
