package zhike.customer.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

class MappingGuessTest {
    @Test
    void peopleWithoutAHeaderAreKnownByTheirValues() throws IOException {
        assertThat(Samples.map("prospective-buyers.csv"))
                .satisfies(
                        mapped -> {
                            assertThat(mapped.meanings())
                                    .isEqualTo(
                                            "3=given_name 4=middle_name 5=family_name 6=birth_date"
                                                    + " 8=gender 9=mail 17=address 18=address_line2"
                                                    + " 19=city 20=province 21=postcode 22=phone"
                                                    + " 23=salutation");
                            assertThat(mapped.mapping().kind()).isEqualTo(CustomerDraft.PERSON);
                            assertThat(mapped.taken()).hasSize(40);
                            assertThat(mapped.taken().getFirst().draft().name())
                                    .isEqualTo("Adam Alexander");
                        });
    }

    @Test
    void companiesWithoutAHeaderAreKnownByTheirValues() throws IOException {
        assertThat(Samples.map("resellers.csv"))
                .satisfies(
                        mapped -> {
                            assertThat(mapped.meanings())
                                    .contains("3=number 4=phone 6=name 13=address");
                            assertThat(mapped.mapping().kind()).isEqualTo(CustomerDraft.ENTERPRISE);
                            assertThat(mapped.taken()).hasSize(40);
                            assertThat(mapped.taken().getFirst().draft().name())
                                    .isEqualTo("A Bike Store");
                        });
    }

    @Test
    void headersOfDirtyPeopleAreUnderstood() throws IOException {
        assertThat(Samples.map("splink-fake.csv").meanings())
                .isEqualTo("1=external_id 2=given_name 3=family_name 4=birth_date 5=city 6=mail");
        assertThat(Samples.map("febrl.csv").meanings())
                .isEqualTo(
                        "1=external_id 2=given_name 3=family_name 4=street_number 5=address"
                                + " 6=address_line2 7=district 8=postcode 9=province 10=birth_date"
                                + " 11=id_number");
        assertThat(Samples.map("telco.csv").meanings()).isEqualTo("1=number 2=gender");
    }

    @ParameterizedTest
    @ValueSource(strings = {"客户名", "公司名", "公司", "单位", "单位名", "企业名"})
    void aColumnThatIsCalledByACommonWordForTheCustomerIsTheName(String header) throws IOException {
        String text = header + ",联系电话\n启明智能设备有限公司,13800138000\n";
        assertThat(
                        Samples.map(text.getBytes(StandardCharsets.UTF_8), mapping -> mapping)
                                .meanings())
                .startsWith("1=name ");
    }

    @Test
    void aListOfNamesIsAListOfNames() throws IOException {
        Samples.Mapped mapped = Samples.map("company-names.txt");
        assertThat(mapped.meanings()).isEqualTo("1=name");
        assertThat(mapped.taken()).hasSize(40);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16"})
    void thePeopleLandAlikeInUtf16(String charset) throws IOException {
        String text = new String(Samples.bytes("prospective-buyers.csv"), StandardCharsets.UTF_8);
        Samples.Mapped mapped =
                Samples.map(text.getBytes(Charset.forName(charset)), mapping -> mapping);
        assertThat(mapped).isEqualTo(Samples.map("prospective-buyers.csv"));
    }

    @Test
    void theChineseNamesLandAlikeInGb18030() throws IOException {
        String text =
                new String(Samples.bytes("company-names.txt"), StandardCharsets.UTF_8).substring(1);
        assertThat(Samples.map(text.getBytes(Charset.forName("GB18030")), mapping -> mapping))
                .isEqualTo(Samples.map("company-names.txt"));
    }

    @ParameterizedTest
    @CsvSource({
        "客户名称, name, header", "* 公司名称（必填）, name, header.similar", "Company_Name, name, header",
        "kehumingcheng, name, header.pinyin", "手机号码, mobile, header",
                "客户联系电话, phone, header.similar",
        "E-Mail, mail, header", "compnay name, name, header.similar",
                "统一社会信用代码, credit_code, header",
        "出生年月日, birth_date, header", "法人代表, legal_person, header", "微信号, wechat, header",
        "Post Code, postcode, header", "信用额度, credit_limit, header", "所属行业, industry, header"
    })
    void headerWordsAreKnownInManyForms(String header, String meaning, String reason) {
        Guess guess = new HeaderMatch(Samples.CATALOGUE).of(header);
        assertThat(guess.meaning()).isEqualTo(meaning);
        assertThat(guess.reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Contract",
                "cluster",
                "TotalCharges",
                "Churn",
                "tenure",
                "微信昵称",
                "备用一",
                "x",
                ""
            })
    void wordsThatMeanNothingToUsStayUnmapped(String header) {
        assertThat(new HeaderMatch(Samples.CATALOGUE).of(header).meaning()).isNull();
    }

    @Test
    void aCustomFieldIsFoundByItsName() throws IOException {
        MeaningCatalogue catalogue =
                MeaningCatalogue.with(
                        List.of(
                                ColumnMeaning.custom(
                                        "membership",
                                        ValueType.TEXT,
                                        50,
                                        "会员等级",
                                        "Membership Level")));
        assertThat(new HeaderMatch(catalogue).of("会员等级").meaning()).isEqualTo("custom.membership");
    }

    @Test
    void ofTwoColumnsWithTheSameMeaningTheFirstKeepsIt() throws IOException {
        Samples.Mapped mapped = Samples.mapText("名称,名称,电话,手机\n云帆,帆,010-66668888,13800138000\n");
        assertThat(mapped.meanings()).isEqualTo("1=name 3=phone 4=mobile");
        assertThat(mapped.mapping().columns().get(1).guess().reason()).isEqualTo("twice");
        assertThat(mapped.taken().getFirst().draft().extras()).containsEntry("名称", "帆");
    }

    @Test
    void theSameKindOfFileHasTheSameSignature() throws IOException {
        String one = Samples.mapText("姓名,电话\n王一,010-66668888\n").mapping().signature();
        assertThat(Samples.mapText("姓名 , 电话*\n李二,010-66668889\n").mapping().signature())
                .isEqualTo(one);
        assertThat(Samples.mapText("姓名,手机\n李二,13800138000\n").mapping().signature())
                .isNotEqualTo(one);
    }

    @Test
    void aMappingIsSavedAndReadBackUnchanged() throws IOException {
        Mapping mapping =
                Samples.map("telco.csv")
                        .mapping()
                        .withNameFromNumber(true)
                        .withConstant("source", "导入");
        assertThat(Mapping.fromJson(mapping.toJson())).isEqualTo(mapping);
    }

    @Test
    void oneClearDateSettlesTheOrderOfDayAndMonthForTheFile() throws IOException {
        assertThat(
                        Samples.mapText("姓名,生日\n王一,03/04/2001\n李二,25/12/1990\n")
                                .taken()
                                .getFirst()
                                .draft()
                                .person()
                                .birthDate())
                .hasToString("2001-04-03");
        assertThat(
                        Samples.mapText("姓名,生日\n王一,03/04/2001\n李二,12/25/1990\n")
                                .taken()
                                .getFirst()
                                .draft()
                                .person()
                                .birthDate())
                .hasToString("2001-03-04");
    }
}
