package zhike.visit;

import org.jspecify.annotations.Nullable;

import zhike.approval.ApprovalPaper;
import zhike.platform.language.Texts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
        if (text != null && !text.isBlank())
            lines.add(new ApprovalPaper.Line(texts.get(locale, label), text));
        return this;
    }

    public PaperLines add(String label, Collection<String> each) {
        return add(label, String.join("\n", each));
    }

    public String word(String key) {
        return texts.get(locale, key);
    }

    /** What is known of one, side by side. */
    public static String beside(@Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }

    public List<ApprovalPaper.Line> all() {
        return List.copyOf(lines);
    }
}
