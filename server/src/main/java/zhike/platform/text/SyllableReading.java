package zhike.platform.text;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Syllables of a name one after another; the last may be only begun, the others bare initials. */
record SyllableReading(List<String> syllables) implements SearchReading {

    @Override
    public String tsquery(boolean wide) {
        var query = new GramQuery();
        int last = syllables.size() - 1;
        if (last == 0) {
            return query.prefix("p:" + syllables.getFirst()).tsquery();
        }
        boolean bare = false;
        for (int i = 0; i < last; i++) {
            String gram = "p:" + syllables.get(i) + '.' + syllables.get(i + 1);
            if (!Segmentation.isSyllable(syllables.get(i))) {
                bare = true;
            } else if (i + 1 < last && Segmentation.isSyllable(syllables.get(i + 1))) {
                query.exact(gram);
            } else {
                query.prefix(gram);
            }
        }
        return bare ? '(' + query.and(initials()) + ')' : query.tsquery();
    }

    private String initials() {
        return new InitialsReading(new Pinyin(syllables).initials()).tsquery(false);
    }

    @Override
    public boolean reads(SearchPart.Kind kind) {
        return kind.named();
    }

    @Override
    public @Nullable SearchMatch match(PartView part) {
        if (!part.kind.named()) {
            return null;
        }
        boolean contact = part.kind == SearchPart.Kind.CONTACT;
        var reason = contact ? MatchReason.CONTACT_PINYIN : MatchReason.PINYIN;
        var name = part.spelling();
        SearchMatch best = null;
        for (int from = 0; from + syllables.size() <= name.syllables().size(); from++) {
            if (standsAt(name, from)) {
                best = SearchMatch.better(best, found(name, from, reason, part.index));
            }
        }
        return best;
    }

    private SearchMatch found(Spelling name, int from, MatchReason reason, int part) {
        boolean whole =
                name.syllables().size() == syllables.size()
                        && name.syllables().getLast().equals(syllables.getLast());
        return from > 0
                ? SearchMatch.inside(reason, part)
                : whole ? SearchMatch.exact(reason, part) : SearchMatch.prefix(reason, part);
    }

    private boolean standsAt(Spelling name, int from) {
        int last = syllables.size() - 1;
        for (int i = 0; i <= last; i++) {
            String read = name.syllables().get(from + i);
            String sought = syllables.get(i);
            boolean whole = i < last && Segmentation.isSyllable(sought);
            if (!name.han()[from + i] || !(whole ? read.equals(sought) : read.startsWith(sought))) {
                return false;
            }
        }
        return true;
    }
}
