package zhike.platform.calendar;

import zhike.platform.language.Texts;

import java.util.Locale;

/** What a special day is called, in both languages; empty for a day without a name. */
public record DayName(String zh, String en) {
    public static final DayName NONE = new DayName("", "");

    /** In the reader's language, or in the other where that has none. */
    public String in(Locale locale) {
        boolean english = Texts.language(locale).equals("en");
        if (zh.isEmpty() || en.isEmpty()) return zh + en;
        return english ? en : zh;
    }
}
