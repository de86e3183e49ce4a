package zhike.sim;

import org.jspecify.annotations.Nullable;

import zhike.sim.Names.Name;
import zhike.sim.Places.Place;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Customers as somebody would write them down at first: some complete, some with little. */
final class Drafts {
    private final Play play;
    private final Chance chance;
    private final Set<String> taken = new HashSet<>();

    /** For facts that are only looked at, names need not be new. */
    private boolean passing;

    Drafts(Play play) {
        this.play = play;
        this.chance = play.chance;
    }

    /** A customer like this one and complete: what somebody might learn. */
    Map<String, Object> like(Customer customer) {
        passing = true;
        Map<String, Object> facts =
                customer.enterprise()
                        ? enterprise(customer.branch, 1, "other")
                        : person(customer.branch, 1, "other");
        passing = false;
        return facts;
    }

    /**
     * @param care how completely it is filled in, from 0 to 1
     */
    Map<String, Object> enterprise(String branch, double care, String source) {
        Place place = play.places.in(branch);
        String[] kind = chance.of(play.lists.of("kinds")).split("\\|");
        String brand = brand();
        String form = chance.of(play.lists.of("forms"));
        boolean bracket = chance.in(0.12);
        String name =
                bracket
                        ? brand
                                + kind[1]
                                + play.lists.only("bracket.open")
                                + place.city()
                                + play.lists.only("bracket.close")
                                + form
                        : place.city()
                                + (chance.in(0.3) ? play.lists.only("city") : "")
                                + brand
                                + kind[1]
                                + form;
        Map<String, Object> draft =
                new LinkedHashMap<>(
                        Map.of(
                                "kind",
                                "enterprise",
                                "name",
                                name,
                                "industry",
                                kind[0],
                                "region",
                                place.region(),
                                "source",
                                source));
        String host = zhike.platform.text.Pinyin.of(brand).joined() + ".example";
        Names.Name head = play.names.any();
        put(draft, care + 0.2, "short_name", brand + (chance.in(0.5) ? kind[1] : ""));
        put(draft, care + 0.3, "address", play.places.office(place));
        put(draft, care, "postcode", place.postcode());
        put(draft, care + 0.4, "phone", play.numbers.landline(place.area()));
        put(draft, care - 0.2, "credit_code", play.numbers.creditCode(place.region()));
        put(draft, care - 0.1, "email", "info@" + host);
        put(draft, care - 0.2, "website", "www." + host);
        put(
                draft,
                care - 0.3,
                "founded_on",
                play.clock.today().minusDays(chance.between(400, 9000)).toString());
        put(draft, care - 0.4, "remarks", play.phrases.say("remarks", null, null));
        new Profile(play, draft, care).ofEnterprise(head, kind[1], form);
        draft.put("contacts", contacts(place, host, care, head));
        return draft;
    }

    private String brand() {
        while (true) {
            String brand =
                    chance.of(play.lists.of("brand.first"))
                            + chance.of(play.lists.of("brand.second"));
            if (passing || taken.add(brand)) return brand;
        }
    }

    private List<Map<String, Object>> contacts(Place place, String host, double care, Name head) {
        List<Map<String, Object>> contacts = new ArrayList<>();
        int count = chance.in(0.12) ? 0 : chance.in(0.6) ? 1 : chance.between(2, 3);
        for (int i = 0; i < count; i++)
            contacts.add(
                    contact(
                            place,
                            host,
                            care,
                            i == 0,
                            i == 0 && chance.in(0.3) ? head : play.names.any()));
        return contacts;
    }

    Map<String, Object> contact(
            @Nullable Place place, String host, double care, boolean first, Name name) {
        String[] title = chance.of(play.lists.of("titles")).split("\\|");
        Map<String, Object> contact =
                new LinkedHashMap<>(Map.of("name", name.text(), "primary", first));
        put(contact, 0.92, "title", title[0]);
        put(contact, care, "decisionRole", title[2]);
        put(contact, care - 0.1, "department", chance.of(play.lists.of("departments")));
        put(contact, 0.85, "mobile", play.numbers.mobile());
        put(
                contact,
                place == null ? 0 : care - 0.4,
                "phone",
                place == null ? "" : play.numbers.landline(place.area()));
        put(contact, care - 0.1, "email", name.latin() + "@" + host);
        put(contact, care - 0.2, "wechat", name.latin() + chance.digits(3));
        put(contact, 0.8, "gender", name.gender());
        LocalDate birth = play.numbers.birth(24, 58, play.clock.today());
        if (chance.in(care - 0.3)) contact.put("birthOn", birth.toString());
        else put(contact, care - 0.5, "lunarBirthday", play.numbers.lunarBirthday());
        put(contact, care - 0.4, "hobbies", chance.of(play.lists.of("hobbies")));
        return contact;
    }

    Map<String, Object> person(String branch, double care, String source) {
        Place place = play.places.in(branch);
        Name name = play.names.any();
        LocalDate birth = play.numbers.birth(19, 72, play.clock.today());
        Map<String, Object> draft =
                new LinkedHashMap<>(
                        Map.of(
                                "kind",
                                "person",
                                "name",
                                name.text(),
                                "gender",
                                name.gender(),
                                "region",
                                place.region(),
                                "source",
                                source));
        put(draft, 0.93, "mobile", play.numbers.mobile());
        put(draft, care, "address", play.places.home(place));
        put(draft, care - 0.1, "postcode", place.postcode());
        put(draft, care - 0.2, "email", name.latin() + chance.digits(2) + "@mail.example");
        put(
                draft,
                care - 0.5,
                "id_number",
                play.numbers.idNumber(place.region(), birth, name.woman()));
        if (chance.in(care - 0.1)) draft.put("birth_on", birth.toString());
        else put(draft, 0.35, "lunar_birthday", play.numbers.lunarBirthday());
        put(draft, care, "occupation", chance.of(play.lists.of("occupations")));
        put(draft, care - 0.4, "remarks", play.phrases.say("remarks.person", null, null));
        new Profile(play, draft, care).ofPerson(name);
        return draft;
    }

    void put(Map<String, Object> draft, double probability, String key, Object value) {
        if (chance.in(probability)) draft.put(key, value);
    }
}
