package zhike.customer.card;

import static zhike.customer.db.Tables.CARD;
import static zhike.customer.db.Tables.CONTACT;
import static zhike.customer.db.Tables.POINT;
import static zhike.customer.db.Tables.SEARCH;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import zhike.platform.text.SearchPart;
import zhike.platform.text.SearchPart.Kind;
import zhike.platform.text.SearchTokens;

/** Writes the search row of a card from all that it can be found by. */
@Component
public class SearchUpkeep {
    private final DSLContext db;

    SearchUpkeep(DSLContext db) {
        this.db = db;
    }

    public void refresh(long cardId) {
        List<SearchPart> parts = parts(cardId);
        Set<String> tokens = SearchTokens.of(parts);
        String latin = latin(parts);
        var array = DSL.field("array_to_tsvector({0})", Object.class, DSL.val(tokens.toArray(String[]::new)));
        db.execute("insert into customer.search (card_id, tokens, latin) values ({0}, {1}, {2}) "
                + "on conflict (card_id) do update set tokens = excluded.tokens, latin = excluded.latin", DSL.val(cardId), array, DSL.val(latin));
    }

    /** All parts of one card. */
    public List<SearchPart> parts(long cardId) {
        List<SearchPart> parts = new ArrayList<>();
        var card = db.select(CARD.KIND, CARD.NUMBER, CARD.NAME, CARD.SHORT_NAME, CARD.CREDIT_CODE, CARD.ADDRESS, CARD.EMPLOYER, CARD.REMARKS)
                .from(CARD).where(CARD.ID.eq(cardId)).fetchSingle();
        add(parts, card.value1().equals("person") ? Kind.PERSON : Kind.NAME, card.value3());
        add(parts, Kind.NUMBER, card.value2());
        add(parts, Kind.NAME, card.value4());
        add(parts, Kind.NUMBER, card.value5());
        add(parts, Kind.ADDRESS, card.value6());
        add(parts, Kind.TEXT, card.value7());
        add(parts, Kind.TEXT, card.value8());
        db.select(CONTACT.NAME).from(CONTACT).where(CONTACT.CARD_ID.eq(cardId)).forEach(row -> add(parts, Kind.CONTACT, row.value1()));
        db.select(POINT.KIND, POINT.NORM).from(POINT).where(POINT.CARD_ID.eq(cardId))
                .forEach(row -> add(parts, row.value1().equals("email") ? Kind.MAIL : Kind.PHONE, row.value2()));
        return parts;
    }

    /** Latin words of the names, for finding in spite of typing errors; null where there are none. */
    public static @Nullable String latin(Collection<SearchPart> parts) {
        StringBuilder words = new StringBuilder();
        for (SearchPart part : parts)
            if ((part.kind() == Kind.NAME || part.kind() == Kind.PERSON || part.kind() == Kind.CONTACT) && part.value().matches(".*[A-Za-z]{3}.*"))
                words.append(part.value().toLowerCase(java.util.Locale.ROOT)).append(' ');
        return words.isEmpty() ? null : words.toString().strip();
    }

    private static void add(List<SearchPart> parts, Kind kind, @Nullable String value) {
        if (value != null && !value.isBlank()) parts.add(new SearchPart(kind, value));
    }
}
