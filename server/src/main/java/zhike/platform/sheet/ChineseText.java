package zhike.platform.sheet;

import java.nio.charset.Charset;
import java.util.BitSet;

/**
 * Tells Chinese from characters that only look so because bytes were read in the wrong encoding.
 * True text keeps to the 3,755 characters of level 1 of GB 2312 or the 5,401 of level 1 of Big5;
 * wrongly read bytes fall anywhere.
 */
final class ChineseText {
    private static final BitSet COMMON = common();

    private ChineseText() {}

    /**
     * Share of the characters over 127 that are common in Chinese text, 0 to 1; 1 when there are
     * none.
     */
    static double plausibility(String text) {
        long beyondAscii = text.chars().filter(c -> c > 127).count();
        long common = text.chars().filter(ChineseText::isCommon).count();
        return beyondAscii == 0 ? 1 : (double) common / beyondAscii;
    }

    static boolean isCommon(int c) {
        return c > 127 && COMMON.get(c);
    }

    private static BitSet common() {
        BitSet common = new BitSet(0x10000);
        add(common, "GB2312", 0xb0, 0xd7);
        add(common, "Big5", 0xa4, 0xc6);
        add(common, "GB2312", 0xa1, 0xa3);
        common.clear(0xfffd);
        return common;
    }

    private static void add(BitSet common, String charset, int fromLead, int toLead) {
        for (int lead = fromLead; lead <= toLead; lead++) {
            for (int trail = 0x40; trail <= 0xfe; trail++) {
                String text =
                        new String(
                                new byte[] {(byte) lead, (byte) trail}, Charset.forName(charset));
                if (text.length() == 1) {
                    common.set(text.charAt(0));
                }
            }
        }
    }
}
