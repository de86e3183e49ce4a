package zhike.customer.search;

import static zhike.customer.db.Tables.CARD;
import static zhike.customer.db.Tables.CONTACT;
import static zhike.customer.db.Tables.POINT;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import zhike.access.FieldRule;
import zhike.access.Viewer;
import zhike.platform.text.SearchPart;
import zhike.platform.text.SearchPart.Kind;

/** The texts by which many customers can be found, in three statements; hidden fields find nothing. */
@Component
class SearchParts {
    private final DSLContext db;

    SearchParts(DSLContext db) {
        this.db = db;
    }

    Map<Long, List<SearchPart>> of(Viewer viewer, Collection<Long> ids) {
        Map<Long, List<SearchPart>> parts = new HashMap<>();
        if (ids.isEmpty()) return parts;
        // as one value: the statement is the same for any number of them, and stays prepared
        Long[] all = ids.toArray(Long[]::new);
        db.select(CARD.ID, CARD.KIND, CARD.NAME, CARD.NUMBER, CARD.SHORT_NAME, CARD.CREDIT_CODE, CARD.ADDRESS, CARD.EMPLOYER, CARD.REMARKS)
                .from(CARD).where(CARD.ID.eq(DSL.any(all))).forEach(row -> {
                    List<SearchPart> own = parts.computeIfAbsent(row.value1(), id -> new ArrayList<>());
                    add(own, row.value2().equals("person") ? Kind.PERSON : Kind.NAME, row.value3());
                    add(own, Kind.NUMBER, row.value4());
                    add(own, Kind.NAME, row.value5());
                    add(own, Kind.NUMBER, row.value6());
                    if (viewer.rule("customer", "address").shows()) add(own, Kind.ADDRESS, row.value7());
                    add(own, Kind.TEXT, row.value8());
                    add(own, Kind.TEXT, row.value9());
                });
        db.select(CONTACT.CARD_ID, CONTACT.NAME).from(CONTACT).where(CONTACT.CARD_ID.eq(DSL.any(all))).forEach(row -> add(parts.get(row.value1()), Kind.CONTACT, row.value2()));
        boolean mail = viewer.rule("customer", "email") != FieldRule.HIDDEN;
        boolean phones = viewer.rule("customer", "mobile") != FieldRule.HIDDEN && viewer.rule("customer", "phone") != FieldRule.HIDDEN;
        db.select(POINT.CARD_ID, POINT.KIND, POINT.NORM).from(POINT).where(POINT.CARD_ID.eq(DSL.any(all))).forEach(row -> {
            boolean isMail = row.value2().equals("email");
            if (isMail ? mail : phones) add(parts.get(row.value1()), isMail ? Kind.MAIL : Kind.PHONE, row.value3());
        });
        return parts;
    }

    private static void add(@Nullable List<SearchPart> parts, Kind kind, @Nullable String value) {
        if (parts != null && value != null && !value.isBlank()) parts.add(new SearchPart(kind, value));
    }
}
