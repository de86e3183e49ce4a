package zhike.customer.matching;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a Chinese company name apart from both ends; what remains in the middle is the core. */
final class ChineseCompanyParser {
    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)?");
    private static final String OPENING = "([\u3010\u3014";
    private static final String CLOSING = ")]\u3011\u3015";
    private static final int SHORTEST_CORE = 2;

    private final String shown;
    private String text;
    private String form = "";
    private boolean group;
    private @Nullable String branch;
    private final RegionPrefix region = new RegionPrefix();

    ChineseCompanyParser(String name) {
        shown = name;
        text = plain(Han.simple(name).toLowerCase(Locale.ROOT));
    }

    /** Letters, digits and round brackets only. */
    private static String plain(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                out.append(c);
            } else if (OPENING.indexOf(c) >= 0) {
                out.append('(');
            } else if (CLOSING.indexOf(c) >= 0) {
                out.append(')');
            }
        }
        return out.toString();
    }

    CompanyName parsed() {
        brackets();
        branchBehindForm();
        branchAtEnd();
        legalFormAtEnd();
        String stem = text;
        String rest = region.cut(stem);
        var industries = new IndustrySuffix(rest, SHORTEST_CORE);
        String core = industries.rest();
        SortedSet<String> trades = industries.found();
        if (isNoCore(core)) {
            core = stem;
            rest = stem;
            trades = CompanyName.sorted(List.of());
        }
        return new CompanyName(
                shown,
                CompanyWords.ALIASES.meaning(stem),
                stem,
                region.code(),
                rest,
                core,
                Han.sound(core),
                trades,
                form,
                group,
                branch);
    }

    /** 中国建筑, 上海银行: a place and a trade alone are the core together. */
    private static boolean isNoCore(String core) {
        return core.isEmpty()
                || Marks.at(core, Marks.COUNTRY) == core.length()
                || Regions.lengthAt(core, 0) == core.length();
    }

    private void brackets() {
        if (text.indexOf('(') < 0) {
            text = text.replace(")", "");
            return;
        }
        Matcher brackets = BRACKETS.matcher(text);
        var out = new StringBuilder();
        while (brackets.find()) {
            String kept = bracketed(Objects.requireNonNull(brackets.group(1)));
            brackets.appendReplacement(out, Matcher.quoteReplacement(kept));
        }
        String outside = brackets.appendTail(out).toString().replace(")", "");
        text = outside.isEmpty() ? text.replace("(", "").replace(")", "") : outside;
    }

    /** Uses what a pair of brackets says; returns what belongs to the name itself. */
    private String bracketed(String content) {
        int branchWord =
                Math.max(
                        Marks.atEnd(content, Marks.SHOP),
                        CompanyWords.BRANCHES.lengthAtEnd(content));
        if (branchWord > 0) {
            branch = Regions.place(content.substring(0, content.length() - branchWord));
        } else if (Marks.at(content, Marks.GROUP) > 0) {
            group = true;
        } else if (content.isEmpty()
                || Marks.at(content, Marks.COUNTRY) > 0
                || Marks.at(content, Marks.FORMER) > 0) {
            return "";
        } else if (Regions.lengthAt(content, 0) == content.length()) {
            region.deepen(Regions.code(content));
        } else if (CompanyWords.FORMS.lengthAt(content, 0) == content.length()) {
            form = Objects.requireNonNull(CompanyWords.FORMS.meaning(content));
        } else {
            return content;
        }
        return "";
    }

    /** 有限公司上海分公司: between the legal form and the branch word stands the place. */
    private void branchBehindForm() {
        int word = CompanyWords.BRANCHES.lengthAtEnd(text);
        for (int i = SHORTEST_CORE; word > 0 && i < text.length() - word; i++) {
            int length = CompanyWords.FORMS.lengthAt(text, i);
            if (length > 2 && i + length <= text.length() - word) {
                branch = Regions.place(text.substring(i + length, text.length() - word));
                text = text.substring(0, i + length);
                return;
            }
        }
    }

    private void branchAtEnd() {
        int word = CompanyWords.BRANCHES.lengthAtEnd(text);
        if (branch != null || word == 0 || word == text.length()) {
            return;
        }
        text = text.substring(0, text.length() - word);
        int at = Math.min(SHORTEST_CORE, text.length());
        while (at < text.length()
                && Regions.lengthAt(text, at) == 0
                && Marks.at(text, at, Marks.ORDINAL) == 0) {
            at++;
        }
        branch = Regions.place(text.substring(at));
        text = text.substring(0, at);
    }

    private void legalFormAtEnd() {
        int cut = 1;
        while (cut > 0) {
            cut = CompanyWords.FORMS.lengthAtEnd(text);
            if (cut > 0 && cut < text.length() && form.isEmpty()) {
                form =
                        Objects.requireNonNull(
                                CompanyWords.FORMS.meaning(text.substring(text.length() - cut)));
            }
            if (cut == 0) {
                cut = Marks.atEnd(text, Marks.GROUP);
                group |= cut > 0 && cut < text.length();
            }
            cut = cut < text.length() ? cut : 0;
            text = text.substring(0, text.length() - cut);
        }
    }
}
