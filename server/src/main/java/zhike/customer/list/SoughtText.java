package zhike.customer.list;

import static zhike.customer.db.Tables.CARD;
import static zhike.customer.db.Tables.SEARCH;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import zhike.platform.criteria.SqlSide;
import zhike.platform.text.Chinese;
import zhike.platform.text.SearchQuery;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * "Contains" by the tokens of the search index: two Chinese characters are too few for trigrams,
 * and they are what people ask for. Latin names go by the trigrams that they have there; other
 * texts are left to the column itself.
 */
final class SoughtText {
    /** With three letters together, as every name has that stands among the Latin ones. */
    private static final Pattern LATIN = Pattern.compile("[ -~]*[A-Za-z]{3}[ -~]*");

    private SoughtText() {}

    static SqlSide name() {
        return new SqlSide.Sought(
                CARD.NAME,
                text ->
                        LATIN.matcher(text).matches()
                                ? latin(text)
                                : holding(text, SearchQuery::tsqueryOfNames));
    }

    static SqlSide address() {
        return new SqlSide.Sought(CARD.ADDRESS, text -> holding(text, SearchQuery::tsquery));
    }

    /** By the trigrams of the Latin names. */
    private static Condition latin(String text) {
        return card(SEARCH.LATIN.containsIgnoreCase(text.strip()));
    }

    private static Condition card(Condition sought) {
        Field<Long> card = SEARCH.CARD_ID;
        return CARD.ID.in(DSL.select(card).from(SEARCH).where(sought));
    }

    private static @Nullable Condition holding(String text, Function<SearchQuery, String> tsquery) {
        List<Condition> all = new ArrayList<>();
        for (String run : chinese(text))
            all.add(
                    DSL.condition(
                            "{0} @@ {1}::tsquery",
                            SEARCH.TOKENS, DSL.val(tsquery.apply(SearchQuery.parse(run)))));
        return all.isEmpty() ? null : card(DSL.and(all));
    }

    /** Runs of at least two characters. */
    private static List<String> chinese(String text) {
        List<String> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        text.codePoints()
                .forEach(
                        c -> {
                            if (Chinese.isHan(c)) run.appendCodePoint(c);
                            else end(run, runs);
                        });
        end(run, runs);
        return runs;
    }

    private static void end(StringBuilder run, List<String> runs) {
        if (run.codePointCount(0, run.length()) >= 2) runs.add(run.toString());
        run.setLength(0);
    }
}
