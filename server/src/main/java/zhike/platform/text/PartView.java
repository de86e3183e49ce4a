package zhike.platform.text;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * A part while it is compared with a query; what costs is worked out once and only if asked for.
 */
final class PartView {

    final SearchPart.Kind kind;
    final int index;
    private final String value;
    private @Nullable Spelling spelling;
    private @Nullable String compact;
    private @Nullable Set<String> rows;

    PartView(SearchPart part, int index) {
        this.kind = part.kind();
        this.index = index;
        this.value = SearchTokens.bounded(part.value());
    }

    Spelling spelling() {
        Spelling known = spelling;
        if (known == null) {
            known = Spelling.of(value, kind.person(), false);
            spelling = known;
        }
        return known;
    }

    String compact() {
        String known = compact;
        if (known == null) {
            known = kind == SearchPart.Kind.MAIL ? Fold.of(value).strip() : spelling().compact();
            compact = known;
        }
        return known;
    }

    /** Rows of digits of a telephone, forms of a number, words of a mail address. */
    Set<String> rows() {
        Set<String> known = rows;
        if (known == null) {
            known =
                    switch (kind) {
                        case PHONE -> PhoneDigits.of(value);
                        case NUMBER -> NumberForms.of(value);
                        case MAIL -> MailWords.of(value);
                        default -> Set.of();
                    };
            rows = known;
        }
        return known;
    }

    MatchReason reason() {
        return MatchReason.written(kind);
    }
}
