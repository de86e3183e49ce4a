package zhike.customer.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import zhike.platform.sheet.SheetRow;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

class RowMappingTest {
    @Test
    void customersWithoutANameAreRefusedRowByRowWithTheRemedyOfTheNumber() throws IOException {
        Samples.Mapped mapped = Samples.map("telco.csv");
        assertThat(mapped.taken()).isEmpty();
        assertThat(mapped.refused())
                .hasSize(40)
                .allSatisfy(
                        row ->
                                assertThat(row.issues())
                                        .extracting(RowIssue::code)
                                        .containsExactly("transfer.name.missingHasNumber"));
    }

    @Test
    void aNameBuiltFromTheNumberLetsThemAllIn() throws IOException {
        Samples.Mapped mapped =
                Samples.map(
                        Samples.bytes("telco.csv"), mapping -> mapping.withNameFromNumber(true));
        assertThat(mapped.refused()).isEmpty();
        assertThat(mapped.taken().getFirst().draft())
                .satisfies(
                        draft -> {
                            assertThat(draft.name()).isEqualTo("7590-VHVEG");
                            assertThat(draft.person().gender()).isEqualTo("female");
                            assertThat(draft.extras())
                                    .containsEntry("PaymentMethod", "Electronic check");
                        });
    }

    @Test
    void aWholeCompanyLands() throws IOException {
        Samples.Mapped mapped =
                Samples.mapText(
                        """
                        客户编号,公司名称,统一社会信用代码,成立日期,员工人数,年销售额,信用额度,联系人,联系人电话,地址,城市,标签,备注
                        A001,杭州云帆科技有限公司,91330106MA2B0XYZ12,2001年4月3日,1200,3.2万,"¥1,234.50",王小明,13800138000,文三路1号,杭州,"重点,软件",老客户
                        """);
        CustomerDraft draft = mapped.taken().getFirst().draft();
        assertThat(draft.kind()).isEqualTo(CustomerDraft.ENTERPRISE);
        assertThat(draft.number()).isEqualTo("A001");
        assertThat(draft.firm().founded()).hasToString("2001-04-03");
        assertThat(draft.firm().employees()).isEqualTo(1200);
        assertThat(draft.firm().annualSales()).isEqualByComparingTo(new BigDecimal("32000"));
        assertThat(draft.firm().creditLimit()).isEqualByComparingTo(new BigDecimal("1234.5"));
        assertThat(draft.contacts())
                .singleElement()
                .satisfies(it -> assertThat(it.name()).isEqualTo("王小明"));
        assertThat(draft.places())
                .singleElement()
                .satisfies(it -> assertThat(it.line1()).isEqualTo("文三路1号"));
        assertThat(draft.tags()).containsExactly("重点", "软件");
        assertThat(draft.remark()).isEqualTo("老客户");
    }

    @Test
    void severalNumbersInOneCellAreSeveralNumbers() throws IOException {
        Samples.Mapped mapped =
                Samples.mapText("姓名,电话,邮箱\n王一,010-66668888/13800138000,a@b.cn；c@d.cn\n");
        assertThat(mapped.taken().getFirst().draft().reaches())
                .extracting(CustomerDraft.Reach::kind)
                .containsExactly("phone", "mobile", "mail", "mail");
    }

    @Test
    void aBadValueIsAWarningAndKeptOrRefusesTheRowAsTheUserSettles() throws IOException {
        byte[] text = "姓名,邮箱,生日\n王一,no-mail,1990-02-30\n".getBytes(StandardCharsets.UTF_8);
        MappedRow.Taken taken = Samples.map(text, mapping -> mapping).taken().getFirst();
        assertThat(taken.warnings())
                .extracting(RowIssue::code)
                .containsExactly("transfer.mail.bad", "transfer.date.unreadable");
        assertThat(taken.draft().extras())
                .containsEntry("邮箱", "no-mail")
                .containsEntry("生日", "1990-02-30");
        MappedRow.Refused refused =
                Samples.map(text, mapping -> mapping.withBadValues(Mapping.BadValues.REFUSE))
                        .refused()
                        .getFirst();
        assertThat(refused.issues()).extracting(RowIssue::header).containsExactly("邮箱", "生日");
        assertThat(refused.cells()).containsExactly("王一", "no-mail", "1990-02-30");
    }

    @Test
    void anAmbiguousDateIsNotGuessed() throws IOException {
        assertThat(Samples.mapText("姓名,生日\n王一,03/04/2001\n").taken().getFirst().warnings())
                .extracting(RowIssue::code)
                .containsExactly("transfer.date.ambiguous");
    }

    @Test
    void aNumberWhoseDigitsASpreadsheetLostIsNotKeptAsANumber() throws IOException {
        MappedRow.Taken taken = Samples.mapText("姓名,手机\n王一,1.38E+10\n").taken().getFirst();
        assertThat(taken.warnings())
                .extracting(RowIssue::code)
                .containsExactly("transfer.digits.lost");
        assertThat(taken.draft().reaches()).isEmpty();
    }

    @Test
    void chineseNamesAreJoinedFamilyNameFirst() throws IOException {
        assertThat(Samples.mapText("姓,名,性别\n欧阳,娜娜,女\n").taken().getFirst().draft().name())
                .isEqualTo("欧阳娜娜");
        assertThat(
                        Samples.mapText("first name,last name,sex\nAnn,Lee,Ms.\n")
                                .taken()
                                .getFirst()
                                .draft())
                .satisfies(
                        draft -> {
                            assertThat(draft.name()).isEqualTo("Ann Lee");
                            assertThat(draft.person().gender()).isEqualTo("female");
                        });
    }

    @Test
    void aRowThatTheReaderCouldNotReadIsRefusedWithItsCells() throws IOException {
        Mapping mapping = Samples.mapText("姓名,电话\n王一,010-66668888\n").mapping();
        MappedRow row =
                new RowMapping(mapping, Samples.CATALOGUE)
                        .map(
                                new SheetRow(
                                        7,
                                        java.util.List.of("\"x"),
                                        java.util.List.of(),
                                        "sheet.quote.unclosed"));
        assertThat(row)
                .isInstanceOfSatisfying(
                        MappedRow.Refused.class,
                        refused -> {
                            assertThat(refused.line()).isEqualTo(7);
                            assertThat(refused.issues())
                                    .extracting(RowIssue::code)
                                    .containsExactly("sheet.quote.unclosed");
                        });
    }

    @Test
    void nothingOfALongRemarkIsLost() throws IOException {
        String remark = "长".repeat(5000);
        MappedRow.Taken taken = Samples.mapText("姓名,备注\n王一," + remark + "\n").taken().getFirst();
        assertThat(taken.warnings())
                .extracting(RowIssue::code)
                .containsExactly("transfer.value.tooLong");
        assertThat(taken.draft().extras()).containsEntry("备注", remark);
    }
}
