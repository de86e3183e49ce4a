package zhike.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

import zhike.platform.error.Refusal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class WorkbookTest {
    @Test
    void datesNumbersAndTextReadAsTheyAreSeen() throws IOException {
        byte[] book =
                book(
                        sheet -> {
                            sheet.value(0, 0, "名称");
                            sheet.value(0, 1, "成立");
                            sheet.value(0, 2, "金额");
                            sheet.value(0, 3, "手机");
                            sheet.value(1, 0, "云帆");
                            sheet.value(1, 1, LocalDate.of(2001, 4, 3));
                            sheet.style(1, 1).format("yyyy-mm-dd").set();
                            sheet.value(1, 2, 0.1 + 0.2);
                            sheet.value(1, 3, 13800138000d);
                            sheet.value(2, 1, LocalDateTime.of(2001, 4, 3, 12, 30));
                            sheet.style(2, 1).format("yyyy/m/d h:mm").set();
                            sheet.value(2, 2, 5.0);
                            sheet.value(2, 3, 110101199001011237d);
                        });
        Tables.Read read = Tables.read(book);
        assertThat(read.shape().columns()).containsExactly("名称", "成立", "金额", "手机");
        assertThat(read.rows().getFirst().cells())
                .containsExactly("云帆", "2001-04-03", "0.3", "13800138000");
        assertThat(read.rows().get(1).cells().subList(1, 3))
                .containsExactly("2001-04-03 12:30:00", "5");
        assertThat(read.rows().get(1).notes())
                .containsExactly(new CellNote(3, CellNote.Kind.DIGITS_LOST));
    }

    @Test
    void leadingZerosThatAFormatShowsAreKept() throws IOException {
        byte[] book =
                book(
                        sheet -> {
                            sheet.value(0, 0, 10080);
                            sheet.style(0, 0).format("000000").set();
                        });
        assertThat(Tables.read(book).rows().getFirst().cell(0)).isEqualTo("010080");
    }

    @Test
    void hiddenRowsAreLeftOutUnlessAskedFor() throws IOException {
        byte[] book =
                book(
                        sheet -> {
                            sheet.value(0, 0, "a");
                            sheet.value(1, 0, "b");
                            sheet.hideRow(1);
                            sheet.value(2, 0, "c");
                        });
        assertThat(Tables.read(book).cells()).containsExactly(List.of("a"), List.of("c"));
        assertThat(Tables.read(book, SheetOptions.none().withHiddenRows()).rows()).hasSize(3);
    }

    @Test
    void theNamedSheetIsReadElseTheFirst() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            book.newWorksheet("一").value(0, 0, "first");
            book.newWorksheet("二").value(0, 0, "second");
        }
        assertThat(Tables.read(out.toByteArray()).cells()).containsExactly(List.of("first"));
        assertThat(Tables.read(out.toByteArray(), SheetOptions.none().withSheetName("二")).cells())
                .containsExactly(List.of("second"));
        assertRefused(
                out.toByteArray(), SheetOptions.none().withSheetName("三"), "sheet.xlsx.noSheet");
    }

    @Test
    void aBombIsRefusedBeforeItUnpacks() throws IOException {
        byte[] bomb =
                zip(
                        "xl/workbook.xml",
                        "<workbook><sheets><sheet name='a'/></sheets></workbook>",
                        "xl/worksheets/sheet1.xml",
                        "<worksheet><sheetData>" + "<row/>".repeat(20_000_000));
        assertThat(bomb.length).isLessThan(1_000_000);
        assertRefused(bomb, SheetOptions.none(), "sheet.xlsx.bomb");
        byte[] oneText =
                zip(
                        "xl/workbook.xml",
                        "<workbook><sheets><sheet name='" + "a".repeat(9_000_000) + "'/>");
        assertRefused(oneText, SheetOptions.none(), "sheet.xlsx.bomb");
    }

    @Test
    void aCellFarOutsideIsAProblemNotAHugeRow() throws IOException {
        byte[] book =
                zip(
                        "xl/workbook.xml",
                        "<workbook><sheets><sheet name='a'/></sheets></workbook>",
                        "xl/worksheets/sheet1.xml",
                        "<worksheet><sheetData><row r='1'><c r='ZZZZZZZ1'><v>1</v></c></row><row"
                                + " r='2'><c r='A2'><v>2</v></c></row></sheetData></worksheet>");
        Tables.Read read = Tables.read(book);
        assertThat(read.rows().getFirst().problem()).isEqualTo("sheet.columns.tooMany");
        assertThat(read.rows().get(1).cell(0)).isEqualTo("2");
    }

    @Test
    void entitiesAreNotExpanded() throws IOException {
        byte[] book =
                zip(
                        "xl/workbook.xml",
                        "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>"
                                + "<workbook><sheets><sheet name='a'/></sheets></workbook>",
                        "xl/worksheets/sheet1.xml",
                        "<!DOCTYPE x [<!ENTITY a SYSTEM"
                            + " 'file:///etc/hostname'>]><worksheet><sheetData><row r='1'><c r='A1'"
                            + " t='str'><v>x&a;y</v></c></row></sheetData></worksheet>");
        try {
            assertThat(Tables.read(book).rows().getFirst().cell(0)).matches("x(&a;)?y|");
        } catch (Refusal refusal) {
            assertThat(refusal.code()).isIn("sheet.xlsx.broken", "sheet.empty");
        }
    }

    @Test
    void anArchiveThatIsNoWorkbookIsRefused() throws IOException {
        assertRefused(
                zip("word/document.xml", "<x/>"), SheetOptions.none(), "sheet.format.archive");
        assertRefused(zip("xl/workbook.bin", "x"), SheetOptions.none(), "sheet.xlsx.binary");
        byte[] cut = book(sheet -> sheet.value(0, 0, "a"));
        assertRefused(Arrays.copyOf(cut, cut.length / 2), SheetOptions.none(), "sheet.xlsx.broken");
    }

    private static void assertRefused(byte[] bytes, SheetOptions options, String code) {
        assertThatThrownBy(() -> Tables.read(bytes, options))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    static byte[] book(Consumer<Worksheet> fill) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            fill.accept(book.newWorksheet("Sheet"));
        }
        return out.toByteArray();
    }

    static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
