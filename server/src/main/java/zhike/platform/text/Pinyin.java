package zhike.platform.text;

import java.util.List;

/**
 * How a text is read: one syllable for each Chinese character (ü written v), Latin words and
 * numbers whole, all lower case. Characters without a known reading stay as they are.
 */
public record Pinyin(List<String> syllables) {

    public Pinyin {
        syllables = List.copyOf(syllables);
    }

    /** The reading of a company, a place or any text. */
    public static Pinyin of(String text) {
        return new Pinyin(Reading.of(text, false));
    }

    /** The reading of a person's name, the surname read as a surname: 曾 zeng, 尉迟 yuchi. */
    public static Pinyin ofName(String person) {
        return new Pinyin(Reading.of(person, true));
    }

    /**
     * The ways in which typed letters fall into syllables, best first, at most four; the last part
     * may be the beginning of a syllable. An apostrophe always parts. Empty if the letters cannot
     * be pinyin.
     */
    public static List<List<String>> segment(String letters) {
        return Segmentation.of(letters);
    }

    /** The first letter of each syllable or word. */
    public String initials() {
        var out = new StringBuilder(syllables.size());
        syllables.forEach(s -> out.appendCodePoint(s.codePointAt(0)));
        return out.toString();
    }

    /** All syllables in one word. */
    public String joined() {
        return String.join("", syllables);
    }
}
