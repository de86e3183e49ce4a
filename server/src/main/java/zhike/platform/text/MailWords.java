package zhike.platform.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The words of a mail address; the last label of the domain is left out, for everybody has it. */
final class MailWords {

    private MailWords() {}

    static Set<String> of(String mail) {
        var words = new LinkedHashSet<String>();
        cut(withoutLastLabel(Fold.of(mail))).forEach(word -> words.addAll(Grams.starts(word)));
        return words;
    }

    static List<String> cut(String text) {
        var words = new ArrayList<String>();
        var open = new StringBuilder();
        text.codePoints()
                .forEach(
                        c -> {
                            if (Spelling.isUnit(c)) {
                                open.appendCodePoint(c);
                            } else if (!open.isEmpty()) {
                                words.add(open.toString());
                                open.setLength(0);
                            }
                        });
        if (!open.isEmpty()) {
            words.add(open.toString());
        }
        return words;
    }

    private static String withoutLastLabel(String mail) {
        int dot = mail.lastIndexOf('.');
        return dot > mail.indexOf('@') && mail.indexOf('@') > 0 ? mail.substring(0, dot) : mail;
    }
}
