package zhike.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

class EncodingTest {
    private static final String CHINESE =
            """
            客户名称,联系人,电话,备注
            杭州云帆科技有限公司,王小明,0571-88886666,老客户，付款及时
            上海东方明珠贸易有限公司,李娜,021-66668888,每月回访一次
            深圳市腾飞电子厂,张伟,0755-26001234,需要开增值税专用发票
            """;
    private static final String TRADITIONAL =
            """
            客戶名稱,聯絡人,電話
            臺北貿易股份有限公司,陳怡君,02-27001234
            高雄機械工業,林志豪,07-3312345
            """;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "GB18030", "GBK", "GB2312"})
    void chineseTextReadsTheSameInEveryEncoding(String charset) throws IOException {
        assertThat(Tables.read(CHINESE, charset))
                .satisfies(
                        read -> {
                            assertThat(read.cells()).isEqualTo(Tables.read(CHINESE).cells());
                            assertThat(read.shape().columns())
                                    .containsExactly("客户名称", "联系人", "电话", "备注");
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "Big5", "GB18030"})
    void traditionalCharactersReadTheSameInEveryEncoding(String charset) throws IOException {
        assertThat(Tables.read(TRADITIONAL, charset).cells())
                .isEqualTo(Tables.read(TRADITIONAL).cells());
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstCell() throws IOException {
        for (String charset :
                new String[] {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "GB18030"}) {
            Tables.Read read = Tables.read("\ufeff" + CHINESE, charset);
            assertThat(read.shape().columns().getFirst()).as(charset).isEqualTo("客户名称");
            assertThat(read.shape().byteOrderMark()).as(charset).isTrue();
        }
    }

    @Test
    void namesWithAccentsAreWesternNotChinese() throws IOException {
        String text = "name;city\nJosé Müller;Köln\nFrançois Lefèvre;Orléans\nBjörn Åström;Malmö\n";
        Tables.Read read =
                Tables.read(
                        text.getBytes(Charset.forName("windows-1252")),
                        SheetOptions.none().withHeader(true));
        assertThat(read.shape().charset()).isEqualTo(Charset.forName("windows-1252"));
        assertThat(read.rows().getFirst().cell(0)).isEqualTo("José Müller");
    }

    @Test
    void latinPeopleInUtf16WithoutMarkAreRead() throws IOException {
        byte[] plain = Tables.sample("prospective-buyers.csv");
        String text = new String(plain, StandardCharsets.UTF_8);
        for (var charset :
                Map.of("LE", StandardCharsets.UTF_16LE, "BE", StandardCharsets.UTF_16BE).values()) {
            assertThat(Tables.read(text.getBytes(charset)).rows())
                    .isEqualTo(Tables.read(plain).rows());
        }
    }

    @Test
    void chineseThatBeginsOnlyAfterThousandsOfAsciiLinesIsSeen() throws IOException {
        String text = "name,city\n" + "Smith Ltd,London\n".repeat(20_000) + "杭州云帆科技有限公司,杭州\n";
        Tables.Read read = Tables.read(text, "GB18030");
        assertThat(read.rows().getLast().cell(0)).isEqualTo("杭州云帆科技有限公司");
    }

    @Test
    void aFewWrongBytesInUtf8SpoilOnlyTheirRow() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(CHINESE.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(new byte[] {(byte) 0xc4, 'x', ',', 'a', '\n'});
        Tables.Read read = Tables.read(bytes.toByteArray());
        assertThat(read.rows()).hasSize(4);
        assertThat(read.rows().getLast().notes())
                .contains(new CellNote(0, CellNote.Kind.DAMAGED_TEXT));
        assertThat(read.rows().getFirst().notes()).isEmpty();
    }

    @Test
    void strayZeroBytesAreDroppedAndNoted() throws IOException {
        Tables.Read read = Tables.read("Adam\0,Bonn\nEve,Rome\nTom,Oslo\n");
        assertThat(read.rows().getFirst().cell(0)).isEqualTo("Adam");
        assertThat(read.rows().getFirst().notes())
                .contains(new CellNote(0, CellNote.Kind.ZERO_BYTES));
    }
}
