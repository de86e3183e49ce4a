package zhike.customer.card;

import static zhike.customer.db.Tables.CARD;
import static zhike.customer.db.Tables.POINT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.customer.matching.MatchRecord;
import zhike.customer.matching.PostalAddress;
import zhike.customer.matching.Profile;
import zhike.platform.region.Region;
import zhike.platform.region.Regions;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** What of a card says who the customer is, for comparing it with others. */
@Component
public class MatchRecords {
    private static final int SIDE_POINTS = 20;
    private static final int PROVINCE_AND_CITY = 2;

    private static final Field<String[]> PHONES = points(POINT.KIND.ne("email"));
    private static final Field<String[]> MAILS = points(POINT.KIND.eq("email"));
    private final DSLContext db;
    private final Regions regions;

    MatchRecords(DSLContext db, Regions regions) {
        this.db = db;
        this.regions = regions;
    }

    /** Numbers of contacts and further ones, beside the card's own columns. */
    private static Field<String[]> points(Condition kind) {
        return DSL.array(
                DSL.select(POINT.VALUE)
                        .from(POINT)
                        .where(POINT.CARD_ID.eq(CARD.ID))
                        .and(kind)
                        .and(POINT.CONTACT_ID.isNotNull().or(POINT.EXTRA))
                        .orderBy(POINT.ID)
                        .limit(SIDE_POINTS));
    }

    /** Of those cards among these that are live. */
    public Map<Long, Profile> profiles(Collection<Long> cardIds) {
        return profiles(
                CARD.ID.eq(DSL.any(cardIds.toArray(Long[]::new))).and(CARD.REMOVED_AT.isNull()),
                cardIds.size());
    }

    /** Of at most so many cards, by rising id. */
    public Map<Long, Profile> profiles(Condition which, int most) {
        Map<Long, Profile> profiles = LinkedHashMap.newLinkedHashMap(most);
        db.select(
                        CARD.ID,
                        CARD.KIND,
                        CARD.NAME,
                        CARD.SHORT_NAME,
                        CARD.CREDIT_CODE,
                        CARD.ID_NUMBER,
                        CARD.BIRTH_ON,
                        CARD.PHONE,
                        CARD.MOBILE,
                        CARD.EMAIL,
                        CARD.WEBSITE,
                        CARD.REGION,
                        CARD.ADDRESS,
                        CARD.POSTCODE,
                        PHONES.as("phones"),
                        MAILS.as("mails"))
                .from(CARD)
                .where(which)
                // departments are nobody's doubles
                .and(CARD.INTERNAL_UNIT.isNull())
                .orderBy(CARD.ID)
                .limit(most)
                .forEach(row -> profiles.put(row.get(CARD.ID), Profile.of(record(row))));
        return profiles;
    }

    private MatchRecord record(Record row) {
        return of(
                row.get(CARD.KIND),
                key -> text(row.get(key)),
                row.get("phones", String[].class),
                row.get("mails", String[].class));
    }

    /**
     * @param values by field key, as text
     */
    public MatchRecord of(String kind, Function<String, @Nullable String> values) {
        return of(kind, values, new String[0], new String[0]);
    }

    /**
     * @param phones,mails those of contacts and further ones, at most twenty each
     */
    public MatchRecord of(
            String kind,
            Function<String, @Nullable String> values,
            String[] phones,
            String[] mails) {
        String name = values.apply("name");
        MatchRecord.Builder record =
                kind.equals("person")
                        ? MatchRecord.person(name)
                        : MatchRecord.enterprise(name, values.apply("short_name"));
        return record.code(values.apply("credit_code"))
                .idNumber(values.apply("id_number"))
                .birth(values.apply("birth_on"))
                .phones(with(phones, values.apply("mobile"), values.apply("phone")))
                .mails(with(mails, values.apply("email")))
                .website(values.apply("website"))
                .address(
                        new PostalAddress(
                                values.apply("address"),
                                null,
                                city(values.apply("region")),
                                values.apply("postcode"),
                                null))
                .build();
    }

    private static @Nullable String[] with(String[] more, @Nullable String... first) {
        return Stream.concat(Stream.of(first), Stream.of(more)).toArray(String[]::new);
    }

    private @Nullable String city(@Nullable String region) {
        if (region == null) return null;
        List<Region> path = regions.path(region);
        if (path.isEmpty()) return null;
        boolean whole = path.size() < PROVINCE_AND_CITY || path.getFirst().inMunicipality();
        return whole ? path.getFirst().name() : path.get(1).name();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
