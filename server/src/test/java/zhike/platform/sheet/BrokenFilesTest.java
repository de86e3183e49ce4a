package zhike.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

import zhike.platform.error.Refusal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Files broken in every way that chance finds: each is read, or refused with a code, soon. More
 * with -Dbroken.files=.
 */
class BrokenFilesTest {
    private static final int FILES = Integer.getInteger("broken.files", 120);
    private static final String[] CHARSETS = {
        "UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "Big5", "windows-1252"
    };

    private final List<byte[]> whole;

    BrokenFilesTest() throws IOException {
        String people = new String(Tables.sample("prospective-buyers.csv"), StandardCharsets.UTF_8);
        byte[] book =
                WorkbookTest.book(
                        sheet -> {
                            for (int i = 0; i < 200; i++) {
                                sheet.value(i, 0, "公司" + i);
                                sheet.value(i, 1, i * 1.5);
                            }
                        });
        whole =
                List.of(
                        Tables.sample("febrl.csv"),
                        Tables.sample("company-names.txt"),
                        people.getBytes(StandardCharsets.UTF_16LE),
                        book,
                        book);
    }

    @Test
    void everyBrokenFileIsReadOrRefusedWithACode() {
        for (int seed = 0; seed < FILES; seed++) {
            int it = seed;
            Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(20),
                    () -> readOrRefused(broken(new Random(it)), it),
                    () -> "seed " + it);
        }
    }

    @Test
    void manyNamesInOneTagAndMillionsOfEmptyTextsAreRefusedSoon() throws IOException {
        String tag =
                IntStream.range(0, 40_000)
                        .mapToObj(at -> " xmlns:n%d='u'".formatted(at))
                        .collect(Collectors.joining("", "<sst", "/>"));
        assertThat(refusal(tag)).isEqualTo("sheet.xlsx.bomb");
        assertThat(refusal(tag.replace("<sst", "<sst a='>' b=\"'>\"")))
                .isEqualTo("sheet.xlsx.bomb");
        String chance = HexFormat.of().formatHex(noise(new Random(1), 500_000));
        String texts = "<sst><!--" + chance + "-->" + "<si/>".repeat(9_000_000) + "</sst>";
        assertThat(refusal(texts)).isEqualTo("sheet.xlsx.tooLarge");
    }

    private static String refusal(String texts) throws IOException {
        byte[] book =
                WorkbookTest.zip(
                        "xl/workbook.xml",
                        "<workbook><sheets><sheet name='a'/></sheets></workbook>",
                        "xl/sharedStrings.xml",
                        texts,
                        "xl/worksheets/sheet1.xml",
                        "<worksheet/>");
        try {
            Tables.read(book);
            return "read";
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    private static void readOrRefused(byte[] bytes, int seed) throws IOException {
        try {
            assertThat(Tables.read(bytes).rows())
                    .allSatisfy(row -> assertThat(row.line()).isPositive());
        } catch (Refusal refusal) {
            assertThat(refusal.code()).as("seed " + seed).startsWith("sheet.");
        }
    }

    private byte[] broken(Random random) throws IOException {
        byte[] bytes = whole.get(random.nextInt(whole.size())).clone();
        return switch (random.nextInt(8)) {
            case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 -> flipped(bytes, random, 1 + random.nextInt(20));
            case 2 -> flipped(bytes, random, bytes.length / 20);
            case 3 -> noise(random, random.nextInt(20_000));
            case 4 -> joined(bytes, whole.get(random.nextInt(whole.size())));
            case 5 -> quotes(random);
            case 6 -> mixed(random);
            default ->
                    WorkbookTest.zip(
                            "xl/workbook.xml",
                            "<workbook><sheets><sheet name='a'/></sheets></workbook>",
                            "xl/worksheets/sheet1.xml",
                            xml(random));
        };
    }

    private static byte[] flipped(byte[] bytes, Random random, int times) {
        for (int i = 0; i < times; i++) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    private static byte[] noise(Random random, int length) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static byte[] quotes(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            text.append("\",\n\"x\r;|\t\"".charAt(random.nextInt(10)));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] mixed(Random random) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < 50; i++) {
            out.writeBytes(
                    "杭州云帆科技,José,0571\n"
                            .getBytes(Charset.forName(CHARSETS[random.nextInt(CHARSETS.length)])));
        }
        return out.toByteArray();
    }

    private static String xml(Random random) {
        String[] pieces = {
            "<row>",
            "</row>",
            "<c r='A1'>",
            "<c t='s'>",
            "</c>",
            "<v>1e999999999</v>",
            "<v>9</v>",
            "<is>",
            "<t>x</t>",
            "&amp;",
            "&x;",
            "<",
            ">",
            "<c r='' s='99999'>",
            "<row r='-5'>",
            "<!--",
            "-->",
            "]]>",
            "\0"
        };
        StringBuilder xml = new StringBuilder("<worksheet><sheetData>");
        for (int i = 0; i < 30; i++) {
            xml.append(pieces[random.nextInt(pieces.length)]);
        }
        return xml.toString();
    }
}
