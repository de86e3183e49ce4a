package zhike.messaging.sms;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;

import zhike.messaging.sms.SmsText.Coding;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

class SmsTextTest {
    @Property
    void anyTextIsWholeAgainWhenItsPartsAreJoined(@ForAll("texts") String text) {
        SmsText cut = SmsText.of(text, true);
        assertThat(String.join("", cut.pieces())).isEqualTo(text);
        StringBuilder joined = new StringBuilder();
        List<byte[]> parts = cut.bytes(7);
        for (int no = 1; no <= parts.size(); no++) {
            byte[] part = parts.get(no - 1);
            // 140 octets on the air: seven bits a character, or eight
            int header = parts.size() > 1 ? 6 : 0;
            int room = cut.coding() == Coding.GSM7 ? (140 - header) * 8 / 7 : 140 - header;
            assertThat(part.length - header).isLessThanOrEqualTo(room);
            if (header > 0) assertThat(part).startsWith(5, 0, 3, 7, (byte) parts.size(), (byte) no);
            byte[] body = Arrays.copyOfRange(part, header, part.length);
            String read =
                    cut.coding() == Coding.GSM7
                            ? SmsText.readSevenBits(body)
                            : new String(body, StandardCharsets.UTF_16BE);
            if (cut.coding() == Coding.UCS2 && wellFormed(text))
                assertThat(Character.isLowSurrogate(read.charAt(0))).isFalse();
            joined.append(read);
        }
        assertThat(joined.toString()).isEqualTo(text);
    }

    @Property
    void noPartHasRoomForTheBeginningOfTheNext(@ForAll("texts") String text) {
        SmsText cut = SmsText.of(text, true);
        int most = cut.coding() == Coding.GSM7 ? 153 : 67;
        for (int at = 0; at + 1 < cut.parts(); at++) {
            int units = SmsText.of(cut.pieces().get(at), true).units();
            if (cut.coding() == Coding.UCS2) units = cut.pieces().get(at).length();
            assertThat(units).isBetween(most - 1, most);
        }
    }

    private static boolean wellFormed(String text) {
        return StandardCharsets.UTF_16BE.newEncoder().canEncode(text);
    }

    @Provide
    Arbitrary<String> texts() {
        String seven = "abcXYZ 0123456789\n@\u00a3\u00e0{}[]~|^\\\u20ac";
        return Arbitraries.oneOf(
                Arbitraries.strings()
                        .withChars(seven.toCharArray())
                        .ofMinLength(1)
                        .ofMaxLength(700),
                Arbitraries.of("祝", "您", "a", "{", "😀", "𠮷", "\n")
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(400)
                        .map(list -> String.join("", list)));
    }

    @Test
    void theBordersAreThoseOfTheStandard() {
        assertThat(SmsText.of("a".repeat(160), true).parts()).isEqualTo(1);
        assertThat(SmsText.of("a".repeat(161), true).parts()).isEqualTo(2);
        assertThat(SmsText.of("a".repeat(306), true).parts()).isEqualTo(2);
        assertThat(SmsText.of("a".repeat(307), true).parts()).isEqualTo(3);
        assertThat(SmsText.of("€".repeat(80), true).parts()).isEqualTo(1);
        assertThat(SmsText.of("€".repeat(81), true).parts()).isEqualTo(2);
        assertThat(SmsText.of("祝".repeat(70), true).parts()).isEqualTo(1);
        assertThat(SmsText.of("祝".repeat(71), true).parts()).isEqualTo(2);
        assertThat(SmsText.of("祝".repeat(134), true).parts()).isEqualTo(2);
        assertThat(SmsText.of("祝".repeat(135), true).parts()).isEqualTo(3);
        assertThat(SmsText.of("a".repeat(71), false).parts()).isEqualTo(2);
        assertThat(SmsText.of("a".repeat(160), true).coding()).isEqualTo(Coding.GSM7);
        assertThat(SmsText.of("aç", true).coding()).isEqualTo(Coding.UCS2);
    }

    @Test
    void idsOfEitherBaseMeanTheSame() {
        assertThat(PeerIds.meanings("000A3F")).containsExactly("a3f", "2623");
        assertThat(PeerIds.meanings("2623")).containsExactly("2623", "9763", "a3f");
        assertThat(PeerIds.meanings("abc-1")).containsExactly("abc-1");
        assertThat(PeerIds.plain("0")).isEqualTo("0");
    }
}
