package zhike.approval;

import org.jspecify.annotations.Nullable;

import zhike.platform.language.Texts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gathers what stands on a paper; what is empty is left out. */
public final class PaperLines {
    private final Texts texts;
    private final Locale locale;
    private final List<ApprovalPaper.Line> lines = new ArrayList<>();

    public PaperLines(Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    public PaperLines add(String label, @Nullable String text) {
        return called(texts.get(locale, label), text);
    }

    /**
     * @param name a label that is a word already
     */
    public PaperLines called(String name, @Nullable String text) {
        if (text != null && !text.isBlank()) lines.add(new ApprovalPaper.Line(name, text));
        return this;
    }

    public PaperLines add(String label, Collection<String> each) {
        return add(label, String.join("\n", each));
    }

    public String word(String key) {
        return texts.get(locale, key);
    }

    public String words(String key, Map<String, ?> args) {
        return texts.get(locale, key, args);
    }

    /** What is known of one, side by side. */
    public static String beside(@Nullable String... parts) {
        return Stream.of(parts)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    public List<ApprovalPaper.Line> all() {
        return List.copyOf(lines);
    }
}
