package zhike.platform.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts what was typed into words, and finds what each may mean. */
final class QueryCutting {

    private static final int LONGEST = 100;
    private static final int MOST_WORDS = 8;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000,;\\u3001\\u3002\\u00a0]+");
    private static final Pattern DIGITS = Pattern.compile("[+(]?[0-9][0-9().+/-]*");
    private static final Pattern LETTERS = Pattern.compile("[a-z]+('[a-z]+)*'?");

    private QueryCutting() {}

    static List<QueryWord> words(String typed) {
        String text = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        var words = new ArrayList<QueryWord>();
        var dialled = new ArrayList<String>();
        for (String word : BLANKS.split(Fold.of(text).strip())) {
            if (DIGITS.matcher(word).matches()) {
                dialled.add(word);
            } else {
                addDialled(dialled, words);
                add(word, words);
            }
        }
        addDialled(dialled, words);
        return List.copyOf(words.subList(0, Math.min(MOST_WORDS, words.size())));
    }

    /** 138 0013 8000 is one telephone number, or three numbers. */
    private static void addDialled(List<String> dialled, List<QueryWord> words) {
        var single = new ArrayList<QueryWord>();
        dialled.forEach(word -> add(word, single));
        String joined = PhonePlan.digits(String.join("", dialled));
        if (single.size() < 2 || joined.length() < 7 || joined.length() > 20) {
            words.addAll(single);
        } else {
            words.add(new QueryWord(List.of(new PhoneReading(joined), new EveryReading(single))));
        }
        dialled.clear();
    }

    private static void add(String word, List<QueryWord> words) {
        List<String> runs = runs(word);
        if (!runs.isEmpty()) {
            words.add(new QueryWord(readings(word, runs)));
        }
    }

    private static List<SearchReading> readings(String word, List<String> runs) {
        var readings = new ArrayList<SearchReading>();
        String digits = PhonePlan.digits(word);
        if (DIGITS.matcher(word).matches() && digits.length() >= PhoneReading.LEAST) {
            readings.add(new PhoneReading(digits));
        }
        if (LETTERS.matcher(word).matches()) {
            letters(word, readings);
        } else if (runs.size() == 1) {
            readings.add(run(runs.getFirst()));
        } else {
            var each = new ArrayList<QueryWord>();
            runs.forEach(run -> add(run, each));
            readings.add(new EveryReading(each));
        }
        String number = String.join("", runs);
        if (number.codePoints().noneMatch(Chinese::isHan)) {
            readings.add(new NumberReading(number));
        }
        if (word.indexOf('@') >= 0 || word.indexOf('.') > 0) {
            readings.add(new MailReading(word));
        }
        return readings;
    }

    private static void letters(String word, List<SearchReading> readings) {
        String letters = word.replace("'", "");
        readings.add(new WordReading(letters));
        readings.add(new InitialsReading(letters));
        List<List<String>> ways = Pinyin.segment(word);
        (ways.isEmpty() ? Segmentation.withInitials(word) : ways)
                .forEach(way -> readings.add(new SyllableReading(way)));
    }

    private static SearchReading run(String run) {
        return Chinese.isHan(run.codePointAt(0)) ? new HanReading(run) : new WordReading(run);
    }

    /** Chinese, and words of other scripts, apart. */
    private static List<String> runs(String word) {
        var runs = new ArrayList<String>();
        for (String part : MailWords.cut(word)) {
            int from = 0;
            for (int i = 0; i < part.length(); i += Character.charCount(part.codePointAt(i))) {
                boolean han = Chinese.isHan(part.codePointAt(i));
                if (i > from && han != Chinese.isHan(part.codePointBefore(i))) {
                    runs.add(part.substring(from, i));
                    from = i;
                }
            }
            runs.add(part.substring(from));
        }
        return runs;
    }
}
