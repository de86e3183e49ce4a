package zhike.customer.card;

import static zhike.customer.db.Tables.CARD;
import static zhike.customer.db.Tables.CONTACT;
import static zhike.customer.db.Tables.POINT;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.platform.text.SearchPart;
import zhike.platform.text.SearchPart.Kind;
import zhike.platform.text.SearchTokens;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Writes the search row of a card from all that it can be found by. */
@Component
public class SearchUpkeep {
    /** In no token. */
    private static final String BETWEEN = "\u001f";

    private static final int LATIN_WORD = 3;
    private final DSLContext db;

    SearchUpkeep(DSLContext db) {
        this.db = db;
    }

    public void refresh(long cardId) {
        List<SearchPart> parts = parts(cardId);
        Set<String> tokens = SearchTokens.of(parts);
        String latin = latin(parts);
        var array =
                DSL.field(
                        "array_to_tsvector({0})",
                        Object.class, DSL.val(tokens.toArray(String[]::new)));
        db.execute(
                "insert into customer.search (card_id, tokens, latin) values ({0}, {1}, {2}) on"
                        + " conflict (card_id) do update set tokens = excluded.tokens, latin ="
                        + " excluded.latin",
                DSL.val(cardId), array, DSL.val(latin));
    }

    /** The set form. */
    public void refreshAll(Collection<Long> cardIds) {
        Map<Long, List<SearchPart>> all = parts(cardIds);
        String[] tokens = new String[all.size()];
        String[] latin = new String[all.size()];
        int at = 0;
        for (List<SearchPart> parts : all.values()) {
            tokens[at] = String.join(BETWEEN, SearchTokens.of(parts));
            latin[at++] = latin(parts);
        }
        db.execute(
                "insert into customer.search (card_id, tokens, latin) select c.id,"
                    + " array_to_tsvector(string_to_array(c.tokens, {3})), c.latin from unnest({0},"
                    + " {1}, {2}) as c(id, tokens, latin) on conflict (card_id) do update set"
                    + " tokens = excluded.tokens, latin = excluded.latin",
                DSL.val(all.keySet().toArray(Long[]::new)),
                DSL.val(tokens),
                DSL.val(latin),
                DSL.val(BETWEEN));
    }

    /** All parts of one card. */
    public List<SearchPart> parts(long cardId) {
        return parts(List.of(cardId)).getOrDefault(cardId, List.of());
    }

    private Map<Long, List<SearchPart>> parts(Collection<Long> cardIds) {
        Map<Long, List<SearchPart>> all = new LinkedHashMap<>();
        db.select(CARD.ID, CARD.KIND, CARD.NUMBER)
                .select(FoundBy.ALL.stream().map(FoundBy::column).toList())
                .from(CARD)
                .where(CARD.ID.in(cardIds))
                .forEach(
                        card -> {
                            List<SearchPart> parts =
                                    all.computeIfAbsent(card.get(CARD.ID), id -> new ArrayList<>());
                            add(parts, Kind.NUMBER, card.get(CARD.NUMBER));
                            for (FoundBy each : FoundBy.ALL)
                                add(
                                        parts,
                                        each.kindFor(card.get(CARD.KIND)),
                                        card.get(each.column()));
                        });
        db.select(CONTACT.CARD_ID, CONTACT.NAME)
                .from(CONTACT)
                .where(CONTACT.CARD_ID.in(cardIds))
                .forEach(
                        row ->
                                add(
                                        all.computeIfAbsent(row.value1(), id -> new ArrayList<>()),
                                        Kind.CONTACT,
                                        row.value2()));
        db.select(POINT.CARD_ID, POINT.KIND, POINT.NORM)
                .from(POINT)
                .where(POINT.CARD_ID.in(cardIds))
                .forEach(
                        row ->
                                add(
                                        all.computeIfAbsent(row.value1(), id -> new ArrayList<>()),
                                        row.value2().equals("email") ? Kind.MAIL : Kind.PHONE,
                                        row.value3()));
        return all;
    }

    /**
     * Latin words of the names, for finding in spite of typing errors; null where there are none.
     */
    public static @Nullable String latin(Collection<SearchPart> parts) {
        StringBuilder words = new StringBuilder();
        for (SearchPart part : parts)
            if ((part.kind() == Kind.NAME
                            || part.kind() == Kind.PERSON
                            || part.kind() == Kind.CONTACT)
                    && latin(part.value()))
                words.append(part.value().toLowerCase(Locale.ROOT)).append(' ');
        return words.isEmpty() ? null : words.toString().strip();
    }

    /** Whether three Latin letters stand together in it. */
    private static boolean latin(String text) {
        int letters = 0;
        for (int at = 0; at < text.length() && letters < LATIN_WORD; at++) {
            char c = text.charAt(at);
            letters = c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' ? letters + 1 : 0;
        }
        return letters == LATIN_WORD;
    }

    private static void add(List<SearchPart> parts, Kind kind, @Nullable String value) {
        if (value != null && !value.isBlank()) parts.add(new SearchPart(kind, value));
    }
}
