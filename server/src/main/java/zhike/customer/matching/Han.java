package zhike.customer.matching;

import zhike.platform.text.Chinese;
import zhike.platform.text.Pinyin;

/** Chinese characters: told from others, simplified, and as they sound. */
final class Han {
    private Han() {}

    static boolean isIn(String text) {
        return text.codePoints().anyMatch(Chinese::isHan);
    }

    static String simple(String text) {
        return Chinese.simplify(text);
    }

    static String sound(String text) {
        return spoken(Pinyin.of(text), text);
    }

    static String soundOfPerson(String name) {
        return spoken(Pinyin.ofName(name), name);
    }

    private static String spoken(Pinyin pinyin, String written) {
        String joined = pinyin.joined();
        return joined.isEmpty() ? written : joined;
    }
}
