package zhike.customer.importing;

import zhike.platform.sheet.SheetWriter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A file that somebody might send: one of a few good ones, broken by chance. */
record BrokenFile(String name, byte[] content) {
    private static final List<String> NAMES =
            List.of("x.csv", "x.xlsx", "x.vcf", "x.txt", "x", "x.xls", "x.pdf", "x.zip", "客户.CSV");
    private static final List<Charset> CHARSETS =
            List.of(
                    StandardCharsets.UTF_8,
                    StandardCharsets.UTF_16LE,
                    StandardCharsets.UTF_16BE,
                    StandardCharsets.UTF_16,
                    Charset.forName("GB18030"),
                    Charset.forName("Big5"),
                    Charset.forName("Shift_JIS"),
                    Charset.forName("UTF-32"),
                    Charset.forName("windows-1252"));
    private static final String CARDS =
            "BEGIN:VCARD\r\n"
                    + "VERSION:3.0\r\n"
                    + "FN:张三\r\n"
                    + "TEL;TYPE=CELL:13800138000\r\n"
                    + "NOTE:第一行\\n"
                    + "第\r\n"
                    + " 二行\r\n"
                    + "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ\r\n"
                    + "END:VCARD\r\n"
                    + "BEGIN:VCARD\r\n"
                    + "VERSION:2.1\r\n"
                    + "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E6=9D=8E;=E5=9B=9B;;;\r\n"
                    + "TEL;CELL:13900139000\r\n"
                    + "END:VCARD\r\n"
                    + "BEGIN:VCARD\r\n"
                    + "VERSION:4.0\r\n"
                    + "FN:王五\r\n"
                    + "BDAY:--0229\r\n"
                    + "ADR:;;长安街 1 号;北京;;100000;中国\r\n"
                    + "END:VCARD\r\n";
    private static final String TABLE =
            "客户名称,电话,邮箱,成立日期,员工数,备注\n"
                    + "杭州云帆科技有限公司,0571-88886666,a@yunfan.cn,2012-02-29,120,\"多行\n"
                    + "备注\"\n"
                    + "上海知客信息有限公司,021-66668888,b@zhike.cn,44197,8,x\n";
    private static final String[] XML = {
        "<row>",
        "</row>",
        "<c r='A1'>",
        "<c t='s'>",
        "<c r='ZZZZZ1'>",
        "<c t='inlineStr'>",
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
        "<row r='1048577'>",
        "<row r='99999999999'>",
        "<!--",
        "-->",
        "]]>",
        "\0",
        "<c><v>NaN</v></c>"
    };
    private static final String LAUGHS =
            "<?xml version='1.0'?><!DOCTYPE l [<!ENTITY a 'ha'><!ENTITY b"
                    + " '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d"
                    + " '&c;&c;&c;&c;&c;&c;&c;&c;'><!ENTITY e '&d;&d;&d;&d;&d;&d;&d;&d;'><!ENTITY f"
                    + " '&e;&e;&e;&e;&e;&e;&e;&e;'><!ENTITY g '&f;&f;&f;&f;&f;&f;&f;&f;'><!ENTITY p"
                    + " SYSTEM 'file:///etc/passwd'>]>";

    static BrokenFile of(Random chance) throws IOException {
        return new BrokenFile(NAMES.get(chance.nextInt(NAMES.size())), content(chance));
    }

    private static byte[] content(Random chance) throws IOException {
        byte[] good = good(chance);
        return switch (chance.nextInt(22)) {
            case 0, 1, 2, 3 -> Arrays.copyOf(good, chance.nextInt(good.length));
            case 4, 5, 6, 7 -> flipped(good, chance, 1 + chance.nextInt(20));
            case 8 -> flipped(good, chance, good.length / 10);
            case 9 -> noise(chance);
            case 10 -> joined(good, good(chance));
            case 11, 12 -> swapped(chance);
            case 13 -> (TABLE + ",\0\0\0,\"\n" + TABLE).getBytes(StandardCharsets.UTF_8);
            case 14 ->
                    (TABLE + "\"" + "不再关上的引号,".repeat(chance.nextInt(3_000)) + TABLE)
                            .getBytes(StandardCharsets.UTF_8);
            case 15 ->
                    (String.join(
                                            ",",
                                            java.util.Collections.nCopies(
                                                    1 + chance.nextInt(100_000), "列"))
                                    + "\n"
                                    + ",".repeat(chance.nextInt(100_000))
                                    + "\n")
                            .getBytes(StandardCharsets.UTF_8);
            case 16 -> new byte[chance.nextInt(2) * chance.nextInt(5_000)];
            case 17, 18 -> book(worksheet(pieces(chance)));
            case 19 ->
                    book(
                            chance.nextBoolean()
                                    ? LAUGHS
                                            + worksheet(
                                                    "<row><c"
                                                        + " t='inlineStr'><is><t>&g;&p;</t></is></c></row>")
                                    : worksheet("<row><c r='A1'><v>1</v></c></row>".repeat(200))
                                            + "\0".repeat(40_000_000));
            case 20 -> packed(good);
            default -> cards(chance);
        };
    }

    private static byte[] good(Random chance) throws IOException {
        return switch (chance.nextInt(6)) {
            case 0 -> sample("febrl.csv");
            case 1 -> sample("vcard/John_Doe_MS_OUTLOOK.vcf");
            case 2 -> CARDS.getBytes(StandardCharsets.UTF_8);
            case 3 -> TABLE.getBytes(CHARSETS.get(chance.nextInt(5)));
            case 4 -> sample("company-names.txt");
            default -> sheet();
        };
    }

    private static byte[] sample(String name) throws IOException {
        try (InputStream in = BrokenFile.class.getResourceAsStream("/samples/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    private static byte[] sheet() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter writer = SheetWriter.xlsx(out, "客户")) {
            for (String line : TABLE.split("\n")) writer.row(List.of(line.split(",")));
        }
        return out.toByteArray();
    }

    private static byte[] flipped(byte[] good, Random chance, int times) {
        byte[] bytes = good.clone();
        for (int at = 0; at < times; at++)
            bytes[chance.nextInt(bytes.length)] ^= (byte) (1 << chance.nextInt(8));
        return bytes;
    }

    private static byte[] noise(Random chance) {
        byte[] bytes = new byte[1 + chance.nextInt(20_000)];
        chance.nextBytes(bytes);
        return bytes;
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    /** Each line in another encoding. */
    private static byte[] swapped(Random chance) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int at = 0; at < 6; at++)
            out.writeBytes(TABLE.getBytes(CHARSETS.get(chance.nextInt(CHARSETS.size()))));
        return out.toByteArray();
    }

    private static byte[] cards(Random chance) {
        String cut = CARDS.substring(0, chance.nextInt(CARDS.length()));
        return (cut
                        + List.of(
                                        "",
                                        CARDS,
                                        "BEGIN:VCARD\r\n".repeat(3_000),
                                        "X;".repeat(20_000) + ":y",
                                        "\r\n FOLDED".repeat(3_000))
                                .get(chance.nextInt(5)))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String pieces(Random chance) {
        StringBuilder xml = new StringBuilder();
        for (int at = 0; at < 40; at++) xml.append(XML[chance.nextInt(XML.length)]);
        return xml.toString();
    }

    private static String worksheet(String inside) {
        return "<worksheet><sheetData>" + inside + "</sheetData></worksheet>";
    }

    private static byte[] book(String sheet) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String[] entry :
                    new String[][] {
                        {
                            "xl/workbook.xml",
                            "<workbook><sheets><sheet name='a'/></sheets></workbook>"
                        },
                        {"xl/worksheets/sheet1.xml", sheet}
                    }) {
                zip.putNextEntry(new ZipEntry(entry[0]));
                zip.write(entry[1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static byte[] packed(byte[] good) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(good);
        }
        return out.toByteArray();
    }
}
