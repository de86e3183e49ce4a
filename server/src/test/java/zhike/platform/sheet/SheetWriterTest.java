package zhike.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;

class SheetWriterTest {
    private static final List<String> HEADER = List.of("名称", "电话", "日期", "金额", "时刻", "空");
    private static final List<Object> ROW =
            Arrays.asList(
                    "云帆, \"科技\"\n公司",
                    "+86 138",
                    LocalDate.of(2001, 4, 3),
                    new BigDecimal("1234.50"),
                    LocalDateTime.of(2001, 4, 3, 5, 6, 7),
                    null);

    private interface Opening {
        SheetWriter of(OutputStream out) throws IOException;
    }

    private static byte[] written(Opening opening, List<?>... rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter writer = opening.of(out)) {
            writer.header(HEADER);
            for (List<?> row : rows) {
                writer.row(row);
            }
        }
        return out.toByteArray();
    }

    @Test
    void whatIsWrittenReadsBack() throws IOException {
        for (Opening opening :
                List.<Opening>of(SheetWriter::csv, out -> SheetWriter.xlsx(out, "客户"))) {
            Tables.Read read =
                    Tables.read(written(opening, ROW, ROW), SheetOptions.none().withHeader(true));
            assertThat(read.shape().columns().subList(0, 5)).isEqualTo(HEADER.subList(0, 5));
            SheetRow row = read.rows().getFirst();
            assertThat(row.cell(0)).isEqualTo("云帆, \"科技\"\n公司");
            assertThat(row.cell(1)).isEqualTo("+86 138");
            assertThat(row.cell(2)).isEqualTo("2001-04-03");
            assertThat(new BigDecimal(row.cell(3))).isEqualByComparingTo("1234.5");
            assertThat(row.cell(4)).isEqualTo("2001-04-03 05:06:07");
        }
    }

    @Test
    void noCellOfTheTextFileCanRunAsAFormula() throws IOException {
        List<String> evil =
                List.of("=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "＝1");
        String text = new String(written(SheetWriter::csv, evil), StandardCharsets.UTF_8);
        String line = text.substring(text.indexOf("\r\n") + 2);
        assertThat(line)
                .startsWith("'=")
                .contains(",'+1+1", ",'-2+3", ",'@SUM", ",\"'\t=1\"".replace("\"", ""), ",'＝1");
        SheetOptions options = SheetOptions.none().withSeparator(',').withHeader(true);
        assertThat(
                        Tables.read(text.getBytes(StandardCharsets.UTF_8), options)
                                .rows()
                                .getFirst()
                                .cells()
                                .subList(0, 4))
                .isEqualTo(evil.subList(0, 4));
    }

    @Property(tries = 200)
    void anyTextSurvivesWritingAndReading(@ForAll String first, @ForAll String second)
            throws IOException {
        List<String> cells = List.of(kept(first), kept(second));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter writer = SheetWriter.csv(out)) {
            writer.row(cells);
        }
        SheetOptions options =
                SheetOptions.none()
                        .withSeparator(',')
                        .withHeader(false)
                        .withSkipLines(0)
                        .withCharset(StandardCharsets.UTF_8);
        assertThat(Tables.read(out.toByteArray(), options).rows().getFirst().cells())
                .isEqualTo(cells);
    }

    /** Zero bytes and broken surrogates do not survive on purpose. */
    private static String kept(String text) {
        String clean =
                new String(
                        text.replace("\0", "").getBytes(StandardCharsets.UTF_8),
                        StandardCharsets.UTF_8);
        return clean.isBlank() ? "x" : clean;
    }

    @Test
    void aThousandRowsAndMoreStream() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter writer = SheetWriter.xlsx(out, "s")) {
            for (int i = 0; i < 5_000; i++) {
                writer.row(List.of("n" + i, i));
            }
        }
        Tables.Read read = Tables.read(out.toByteArray());
        assertThat(read.rows()).hasSize(5_000);
        assertThat(read.rows().getLast().cells()).containsExactly("n4999", "4999");
    }
}
