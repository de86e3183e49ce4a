package zhike.customer.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import zhike.platform.error.Refusal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

class CardFileTest {
    private static List<MappedRow> read(byte[] bytes) throws IOException {
        try (CardFile file = CardFile.open(new ByteArrayInputStream(bytes))) {
            return file.rows().toList();
        }
    }

    private static List<MappedRow> read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static CustomerDraft only(List<MappedRow> rows) {
        assertThat(rows).singleElement().isInstanceOf(MappedRow.Taken.class);
        return ((MappedRow.Taken) rows.getFirst()).draft();
    }

    private static List<String> codes(List<MappedRow> rows) {
        return rows.stream()
                .map(
                        row ->
                                row instanceof MappedRow.Refused refused
                                        ? refused.issues().getFirst().code()
                                        : "taken")
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "John_Doe_ANDROID.vcf,6",
        "John_Doe_GMAIL.vcf,1",
        "John_Doe_MS_OUTLOOK.vcf,1",
        "gmail-list.vcf,3",
        "gmail-single2.vcf,1",
        "issue114.vcf,1",
        "outlook-2003.vcf,1",
        "rfc2426-example.vcf,2",
        "rfc6350-example.vcf,1",
        "jcard-example.json,1",
        "rfc6351-example.xml,1"
    })
    void everyCardOfEveryProgramLands(String name, int cards) throws IOException {
        assertThat(codes(read(Samples.bytes("vcard/" + name))))
                .hasSize(cards)
                .containsOnly("taken");
    }

    @Test
    void theSamePersonIsReadFromAllThreeForms() throws IOException {
        CustomerDraft text = only(read(Samples.bytes("vcard/rfc6350-example.vcf")));
        CustomerDraft json = only(read(Samples.bytes("vcard/jcard-example.json")));
        CustomerDraft xml = only(read(Samples.bytes("vcard/rfc6351-example.xml")));
        assertThat(json).isEqualTo(text);
        assertThat(xml.reaches().subList(2, 4)).isEqualTo(text.reaches().subList(2, 4));
        assertThat(xml.person()).isEqualTo(text.person());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GBK", "UTF-8", "GB18030"})
    void outlookCardsInChineseAreReadWhateverTheirCharset(String charset) throws IOException {
        byte[] named = quoted("王小明", charset, ";CHARSET=" + charset);
        byte[] unnamed = quoted("王小明", charset, "");
        byte[] raw =
                ("BEGIN:VCARD\r\n"
                                + "VERSION:2.1\r\n"
                                + "N:王;小明\r\n"
                                + "FN:王小明\r\n"
                                + "ORG:杭州云帆科技有限公司\r\n"
                                + "END:VCARD\r\n")
                        .getBytes(Charset.forName(charset));
        for (byte[] card : List.of(named, unnamed, raw)) {
            assertThat(only(read(card)).name()).isEqualTo("王小明");
        }
    }

    @Test
    void aCharacterBeyondGb2312IsReadThoughTheCardNamesGb2312() throws IOException {
        assertThat(only(read(quoted("朱镕基", "GBK", ";CHARSET=GB2312"))).name()).isEqualTo("朱镕基");
    }

    private static byte[] quoted(String name, String charset, String parameter) {
        StringBuilder text = new StringBuilder();
        for (byte b : name.getBytes(Charset.forName(charset))) {
            text.append(String.format("=%02X", b));
        }
        return ("BEGIN:VCARD\r\nVERSION:2.1\r\nFN"
                        + parameter
                        + ";ENCODING=QUOTED-PRINTABLE:"
                        + text
                        + "\r\nTEL;CELL:13800138000\r\nEND:VCARD\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void whoOwnsAnOrganisationNameOnlyIsACompanyElseAPersonWithAnEmployer() throws IOException {
        assertThat(only(read("BEGIN:VCARD\nVERSION:3.0\nORG:云帆科技\nTEL:010-66668888\nEND:VCARD")))
                .satisfies(
                        draft -> {
                            assertThat(draft.kind()).isEqualTo(CustomerDraft.ENTERPRISE);
                            assertThat(draft.name()).isEqualTo("云帆科技");
                        });
        assertThat(
                        only(
                                read(
                                        "BEGIN:VCARD\n"
                                                + "VERSION:3.0\n"
                                                + "N:王;小明\n"
                                                + "FN:王小明\n"
                                                + "ORG:云帆科技\n"
                                                + "TITLE:经理\n"
                                                + "END:VCARD")))
                .satisfies(
                        draft -> {
                            assertThat(draft.kind()).isEqualTo(CustomerDraft.PERSON);
                            assertThat(draft.person().employer()).isEqualTo("云帆科技");
                            assertThat(draft.person().jobTitle()).isEqualTo("经理");
                        });
    }

    @Test
    void eachBrokenCardIsRefusedByItselfWithItsReason() throws IOException {
        String good = "BEGIN:VCARD\nVERSION:3.0\nFN:王一\nEND:VCARD\n";
        assertThat(
                        codes(
                                read(
                                        good
                                                + "BEGIN:VCARD\n"
                                                + "VERSION:4.0\n"
                                                + "KIND:group\n"
                                                + "FN:朋友\n"
                                                + "END:VCARD\n"
                                                + good
                                                + "BEGIN:VCARD\n"
                                                + "VERSION:3.0\n"
                                                + "NOTE:x\n"
                                                + "END:VCARD\n"
                                                + "rubbish\n"
                                                + "more\n"
                                                + good
                                                + "BEGIN:VCARD\nVERSION:3.0\nFN:cut\n"
                                                + good
                                                + "BEGIN:VCARD\nFN:end")))
                .containsExactly(
                        "taken",
                        "transfer.card.group",
                        "taken",
                        "transfer.name.missing",
                        "transfer.card.outside",
                        "taken",
                        "transfer.card.truncated",
                        "taken",
                        "transfer.card.truncated");
    }

    @Test
    void aPictureIsKeptAsAnAttachment() throws IOException {
        CustomerDraft draft =
                only(
                        read(
                                "BEGIN:VCARD\n"
                                        + "VERSION:3.0\n"
                                        + "FN:王一\n"
                                        + "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ\n"
                                        + "END:VCARD\n"));
        assertThat(draft.attachments())
                .singleElement()
                .satisfies(it -> assertThat(it.mediaType()).isEqualTo("image/jpeg"));
    }

    @Test
    void whatIsNoCardIsRefused() {
        assertThatThrownBy(() -> read("a,b\n1,2\n"))
                .isInstanceOfSatisfying(
                        Refusal.class, it -> assertThat(it.code()).isEqualTo("transfer.card.none"));
        assertThatThrownBy(() -> read("BEGIN:VCALENDAR\nEND:VCALENDAR"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        it -> assertThat(it.code()).isEqualTo("sheet.format.calendar"));
        assertThatThrownBy(
                        () ->
                                read(
                                        "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'b'>]><vcards"
                                                + " xmlns='urn:ietf:params:xml:ns:vcard-4.0'/>"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        it -> assertThat(it.code()).isEqualTo("transfer.card.documentType"));
    }

    @Test
    void whatIsWrittenReadsBackInBothVersions() throws IOException {
        CustomerDraft draft =
                only(
                        read(
                                """
                                BEGIN:VCARD
                                VERSION:4.0
                                N:王;小明;;先生;
                                FN:王小明
                                GENDER:M
                                BDAY:19800102
                                ORG:云帆科技
                                TITLE:经理
                                TEL;TYPE=cell:13800138000
                                TEL;TYPE=work:010-66668888
                                EMAIL:a@b.cn
                                ADR;TYPE=work:;;文三路1号;杭州;浙江;310012;中国
                                NOTE:第一行\\n第二行，逗号；分号
                                CATEGORIES:重点,软件
                                END:VCARD
                                """));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CardWriter writer = new CardWriter(out)) {
            writer.write(draft);
        }
        CustomerDraft again = only(read(out.toByteArray()));
        assertThat(again.name()).isEqualTo(draft.name());
        assertThat(again.person().birthDate()).isEqualTo(draft.person().birthDate());
        assertThat(again.person().employer()).isEqualTo("云帆科技");
        assertThat(again.reaches())
                .extracting(CustomerDraft.Reach::value)
                .containsExactlyElementsOf(
                        draft.reaches().stream().map(CustomerDraft.Reach::value).toList());
        assertThat(again.places().getFirst().city()).isEqualTo("杭州");
        assertThat(again.remark()).isEqualTo(draft.remark());
        assertThat(again.tags()).isEqualTo(draft.tags());
    }
}
