package zhike.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import zhike.platform.error.Refusal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

class SeparatedTextTest {
    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|", "^", "，"})
    void theSeparatorIsFound(String separator) throws IOException {
        String text = "a1,b1,c1\na2,b2,c2\na3,b3,c3\n".replace(",", separator);
        Tables.Read read = Tables.read(text);
        assertThat(read.shape().separator()).isEqualTo(separator.charAt(0));
        assertThat(read.cells()).contains(List.of("a2", "b2", "c2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void everyLineEndEndsARow(String end) throws IOException {
        Tables.Read read = Tables.read("x,1" + end + "y,2" + end + end + "z,3");
        assertThat(read.rows()).extracting(SheetRow::line).containsExactly(1L, 2L, 4L);
    }

    @Test
    void quotedCellsHoldSeparatorsQuotesAndLineBreaks() throws IOException {
        Tables.Read read = Tables.read("n,t\n1,\"a, \"\"b\"\"\r\nc\"\n2,d\n");
        assertThat(read.cells()).containsExactly(List.of("1", "a, \"b\"\r\nc"), List.of("2", "d"));
        assertThat(read.rows()).extracting(SheetRow::line).containsExactly(2L, 4L);
    }

    @Test
    void aQuoteThatIsNeverClosedSpoilsOnlyItsRow() throws IOException {
        Tables.Read read = Tables.read("n,t\n1,\"a\n2,b\n3,c\n");
        assertThat(read.rows())
                .extracting(SheetRow::problem)
                .containsExactly("sheet.quote.unclosed", null, null);
        assertThat(read.cells())
                .containsExactly(List.of("1", "\"a"), List.of("2", "b"), List.of("3", "c"));
    }

    @Test
    void aQuoteThatClosesInTheMiddleOfALaterRowDoesNotJoinRows() throws IOException {
        Tables.Read read = Tables.read("n,t\n1,\"a\n2,\"b\" x\n3,c\n4,d\n");
        assertThat(read.rows()).extracting(SheetRow::line).containsExactly(2L, 3L, 4L, 5L);
        assertThat(read.rows().getFirst().problem()).isEqualTo("sheet.quote.unclosed");
    }

    @Test
    void inchMarksWithinACellAreText() throws IOException {
        assertThat(Tables.read("n,t\n1,5\" pipe\n2,b\n").rows().getFirst().cell(1))
                .isEqualTo("5\" pipe");
    }

    @Test
    void raggedRowsKeepTheirCellsAndExtraOnesAreNoted() throws IOException {
        SheetOptions options = SheetOptions.none().withHeader(true);
        Tables.Read read =
                Tables.read("a,b,c\n1,2\n1,2,3\n1,2,3\n".getBytes(StandardCharsets.UTF_8), options);
        assertThat(read.rows().getFirst().cell(2)).isEmpty();
        assertThat(
                        Tables.read(
                                        ("a,b\n" + "1,2\n".repeat(1500) + "1,2,3\n")
                                                .getBytes(StandardCharsets.UTF_8),
                                        options)
                                .rows()
                                .getLast()
                                .notes())
                .containsExactly(new CellNote(2, CellNote.Kind.EXTRA_CELLS));
    }

    @Test
    void whatExcelDoesToProtectTextIsUndone() throws IOException {
        Tables.Read read =
                Tables.read("code\tphone\n=\"00123\"\t'+8613800138000\n=\"00124\"\t1.38E+10\n");
        assertThat(read.rows().getFirst().cells()).containsExactly("00123", "+8613800138000");
        assertThat(read.rows().get(1).notes())
                .containsExactly(new CellNote(1, CellNote.Kind.SCIENTIFIC));
    }

    @Test
    void theSeparatorLineOfExcelIsObeyedAndSkipped() throws IOException {
        Tables.Read read = Tables.read("sep=;\na;1,5\nb;2,5\n");
        assertThat(read.shape().separator()).isEqualTo(';');
        assertThat(read.cells()).contains(List.of("a", "1,5"));
    }

    @Test
    void titlesAboveTheTableAreSetAside() throws IOException {
        Tables.Read read =
                Tables.read(
                        "客户清单,,\n"
                                + "2024年,,\n"
                                + "姓名,电话,生日\n"
                                + "王一,010-66668888,1980-01-02\n"
                                + "李二,010-66668889,1981-01-02\n");
        assertThat(read.shape().leading()).containsExactly("客户清单", "2024年");
        assertThat(read.shape().columns()).containsExactly("姓名", "电话", "生日");
        assertThat(read.rows()).hasSize(2);
    }

    @Test
    void aListOfNamesWithAHeadingHasOneColumnAndAllItsLines() throws IOException {
        Tables.Read read = Tables.read(Tables.sample("company-names.txt"));
        assertThat(read.shape().separator()).isNull();
        assertThat(read.shape().leading()).containsExactly("By@萌名NameMoe", "2022.11.30");
        assertThat(read.rows()).hasSize(40);
        assertThat(read.rows().getFirst()).isEqualTo(new SheetRow(4, List.of("吖吖宝贝")));
    }

    @Test
    void aRowOfValuesIsNoHeader() throws IOException {
        assertThat(Tables.read(Tables.sample("prospective-buyers.csv")).shape().header()).isFalse();
        assertThat(Tables.read(Tables.sample("resellers.csv")).shape().header()).isFalse();
        assertThat(Tables.read(Tables.sample("telco.csv")).shape().header()).isTrue();
        assertThat(Tables.read(Tables.sample("febrl.csv")).shape().header()).isTrue();
    }

    @Test
    void whatTheUserSettlesIsNotGuessed() throws IOException {
        SheetOptions options =
                SheetOptions.none().withSeparator(';').withHeader(false).withSkipLines(1);
        Tables.Read read = Tables.read("x,y\na,1\nb,2\n".getBytes(StandardCharsets.UTF_8), options);
        assertThat(read.cells()).containsExactly(List.of("a,1"), List.of("b,2"));
    }

    @Test
    void tenMegabytesInOneLineAreOneProblemRow() throws IOException {
        Tables.Read read = Tables.read("a,b\n" + "x".repeat(10_000_000) + "\nc,d\n");
        assertThat(read.rows()).extracting(SheetRow::problem).contains("sheet.cell.tooLong");
        assertThat(read.cells()).contains(List.of("c", "d"));
    }

    @Test
    void whatIsNoTableIsRefusedWithItsReason() {
        assertRefused(new byte[0], "sheet.empty");
        assertRefused(" \n\n".getBytes(StandardCharsets.UTF_8), "sheet.empty");
        assertRefused("%PDF-1.7 ...".getBytes(StandardCharsets.UTF_8), "sheet.format.pdf");
        assertRefused(
                new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2}, "sheet.format.xls");
        assertRefused(
                "<html><table><tr><td>1</td></tr></table>".getBytes(StandardCharsets.UTF_8),
                "sheet.format.html");
        assertRefused(
                "BEGIN:VCARD\nEND:VCARD".getBytes(StandardCharsets.UTF_8), "sheet.format.vcard");
        byte[] noise = new byte[5000];
        new java.util.Random(7).nextBytes(noise);
        assertRefused(noise, "sheet.binary");
    }

    private static void assertRefused(byte[] bytes, String code) {
        assertThatThrownBy(() -> Tables.read(bytes))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
