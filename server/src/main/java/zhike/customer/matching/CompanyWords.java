package zhike.customer.matching;

import java.util.List;

/** The words that company names are made of, apart from the distinctive one. */
final class CompanyWords {
    static final Lexicon FORMS = read("forms.txt", true);
    static final Lexicon BRANCHES = read("branches.txt", false);
    static final Lexicon INDUSTRIES = industries();
    static final Lexicon MARKS = read("marks.txt", true);
    static final Lexicon ALIASES = read("aliases.txt", false);

    private CompanyWords() {}

    /**
     * Every word means the first of its line; that one is a word too, unless it only names the
     * class.
     */
    private static Lexicon read(String resource, boolean classFirst) {
        var out = new Lexicon();
        for (String line : WordList.lines(resource)) {
            List<String> words = List.of(line.split(" "));
            words.stream().skip(classFirst ? 1 : 0).forEach(w -> out.put(w, words.getFirst()));
        }
        return out;
    }

    private static Lexicon industries() {
        Lexicon out = read("industries.txt", false);
        for (String line : WordList.lines("industries.txt")) {
            String[] words = line.split(" ");
            for (String word : words) {
                if (Han.isIn(word) && word.length() > 1) {
                    out.put(Han.sound(word), words[0]);
                }
            }
        }
        return out;
    }
}
