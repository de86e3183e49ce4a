package zhike.platform.sheet;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the encoding: by its mark, by zero bytes, by strict UTF-8, by common Chinese characters, by
 * statistics.
 */
public final class EncodingGuess {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset BIG5 = Charset.forName("Big5-HKSCS");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Map<String, String> WINDOWS_FORM =
            Map.of(
                    "ISO-8859-1",
                    "windows-1252",
                    "ISO-8859-2",
                    "windows-1250",
                    "ISO-8859-9",
                    "windows-1254");
    private static final double CHINESE = 0.8;

    private EncodingGuess() {}

    /** The encoding of some bytes of 8-bit text without a mark, such as one field of a card. */
    public static Charset ofBytes(byte[] bytes) {
        Utf8Count utf8 = new Utf8Count();
        for (byte b : bytes) {
            utf8.add(b);
        }
        utf8.end();
        return utf8.isValid() ? StandardCharsets.UTF_8 : eightBit(bytes, 0);
    }

    static Encoding of(ByteCensus census) {
        return Encoding.marked(census.head())
                .or(() -> byZeroBytes(census).map(charset -> new Encoding(charset, 0)))
                .orElseGet(() -> new Encoding(withoutZeros(census), 0));
    }

    private static Optional<Charset> byZeroBytes(ByteCensus census) {
        double share = (double) census.zeros() / Math.max(1, census.total());
        double odd = (double) census.zerosOdd() / Math.max(1, census.zeros());
        boolean oneSided = odd >= 0.85 || odd <= 0.15;
        if (census.zeros() == 0 || !oneSided || share < 0.2 && census.utf8().isValid()) {
            return Optional.empty();
        }
        Charset charset = odd >= 0.85 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        return isReadable(new String(census.head(), charset))
                ? Optional.of(charset)
                : Optional.empty();
    }

    private static boolean isReadable(String text) {
        long readable =
                text.chars()
                        .filter(
                                c ->
                                        c >= 32 && c < 127
                                                || c == '\t'
                                                || c == '\n'
                                                || c == '\r'
                                                || c > 0xa0 && c < 0x530
                                                || ChineseText.isCommon(c))
                        .count();
        return readable >= text.length() * 0.85;
    }

    private static Charset withoutZeros(ByteCensus census) {
        return census.utf8().isMostlyValid()
                ? StandardCharsets.UTF_8
                : eightBit(census.highSample(), census.lonelyHighBytes());
    }

    private static Charset eightBit(byte[] sample, double lonely) {
        double gb = ChineseText.plausibility(new String(sample, GB18030));
        double big5 = ChineseText.plausibility(new String(sample, BIG5));
        if (lonely < 0.6 && Math.max(gb, big5) >= CHINESE) {
            return gb >= big5 ? GB18030 : BIG5;
        }
        return byStatistics(sample, lonely >= 0.6)
                .orElse(lonely < 0.6 && gb >= 0.5 ? GB18030 : WINDOWS_1252);
    }

    private static Optional<Charset> byStatistics(byte[] sample, boolean oneByteEach) {
        CharsetDetector detector = new CharsetDetector();
        detector.setText(sample);
        return Stream.of(detector.detectAll())
                .filter(match -> match.getConfidence() >= 30)
                .map(CharsetMatch::getName)
                .filter(
                        name ->
                                !name.startsWith("UTF")
                                        && !name.startsWith("GB")
                                        && !name.startsWith("Big5"))
                .map(name -> WINDOWS_FORM.getOrDefault(name, name))
                .filter(Charset::isSupported)
                .map(Charset::forName)
                .filter(
                        charset ->
                                charset.canEncode()
                                        && (!oneByteEach
                                                || charset.newEncoder().maxBytesPerChar() == 1))
                .findFirst();
    }
}
