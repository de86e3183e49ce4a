package zhike.bench.speed;

import org.jspecify.annotations.Nullable;

import zhike.bench.WordSource;
import zhike.customer.card.NameForms;
import zhike.customer.matching.Blocking;
import zhike.customer.matching.MatchRecord;
import zhike.customer.matching.PostalAddress;
import zhike.customer.matching.Profile;
import zhike.platform.text.SearchPart;
import zhike.platform.text.SearchPart.Kind;
import zhike.platform.text.SearchTokens;
import zhike.platform.text.SortKey;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The rows of some customers, for each table in the text form of COPY. */
final class SeedRows {
    static final String CARD =
            "id, number, kind, name, name_sort, name_key, owner_id, unit_id, branch_id, stage,"
                    + " credit_code, mobile, email, address, founded_on, profile, quality,"
                    + " confirmed_at, created_at, created_by, updated_at";
    static final String CONTACT =
            "id, card_id, name, name_sort, mobile, is_primary, created_at, updated_at";
    static final String POINT = "card_id, contact_id, kind, value, norm";
    static final String SEARCH = "card_id, tokens";
    static final String OWNERSHIP = "card_id, owner_id, unit_id, from_at, by_person";
    static final String TIMELINE = "card_id, at, kind, person_id, detail";
    static final String KEYS = "key, card_id";

    /** Customers of the one who reads only their own. */
    static final int OWN = 200;

    private static final long NUMBERS_FROM = 20_260_000_000L;
    private static final int MOST_CONTACTS = 3;
    private static final Instant TODAY = Instant.parse("2026-11-01T00:00:00Z");
    private static final List<String> STAGES =
            List.of("potential", "talks", "active", "active", "dormant");
    final StringBuilder cards = new StringBuilder();
    final StringBuilder contacts = new StringBuilder();
    final StringBuilder points = new StringBuilder();
    final StringBuilder search = new StringBuilder();
    final StringBuilder ownership = new StringBuilder();
    final StringBuilder timeline = new StringBuilder();
    final StringBuilder keys = new StringBuilder();

    static SeedRows of(long from, long to, long all, WordSource words, Company company) {
        SeedRows rows = new SeedRows();
        for (long id = from; id < to; id++)
            rows.add(
                    Customer.of(id, words),
                    owner(id, all, company),
                    TODAY.minus(Duration.ofMinutes(all - id)));
        return rows;
    }

    private static Company.Person owner(long id, long all, Company company) {
        List<Company.Person> people = company.people();
        if (id % (all / OWN) == 0) return people.getLast();
        return people.get((int) ((id * 2_654_435_761L >>> 8) % (people.size() - 1)));
    }

    /** Digits only, so that pgbench can make one. */
    static long number(long id) {
        return NUMBERS_FROM + id;
    }

    private void add(Customer customer, Company.Person owner, Instant at) {
        long id = customer.id();
        Instant confirmed = at.minus(Duration.ofDays(id % 200));
        Copy.row(
                cards,
                id,
                number(id),
                customer.kind(),
                customer.name(),
                NameForms.sort(customer.kind(), customer.name()),
                NameForms.key(customer.kind(), customer.name()),
                owner.id(),
                owner.unit(),
                owner.branch(),
                STAGES.get((int) (id % STAGES.size())),
                customer.code(),
                customer.mobile(),
                customer.mail(),
                customer.address(),
                customer.enterprise() ? customer.founded() : null,
                customer.profile(),
                40 + id % 50,
                confirmed,
                at,
                owner.id(),
                at);
        point(id, null, "mobile", customer.mobile(), norm(customer.mobile()));
        if (customer.mail() != null) point(id, null, "email", customer.mail(), customer.mail());
        long contact = id * MOST_CONTACTS;
        for (Customer.Contact each : customer.contacts()) {
            Copy.row(
                    contacts,
                    contact,
                    id,
                    each.name(),
                    SortKey.ofName(each.name()),
                    each.mobile(),
                    contact % MOST_CONTACTS == 0 ? "t" : "f",
                    at,
                    at);
            point(id, contact++, "mobile", each.mobile(), norm(each.mobile()));
        }
        Copy.row(search, id, tokens(SearchTokens.of(parts(customer))));
        Copy.row(ownership, id, owner.id(), owner.unit(), at, owner.id());
        Copy.row(timeline, id, at, "created", owner.id(), "{\"number\": \"" + number(id) + "\"}");
        for (long key : Blocking.keys(Profile.of(record(customer)))) Copy.row(keys, key, id);
    }

    private void point(long card, @Nullable Long contact, String kind, String value, String norm) {
        Copy.row(points, card, contact, kind, value, norm);
    }

    static String norm(String mobile) {
        return "86" + mobile;
    }

    static List<SearchPart> parts(Customer customer) {
        List<SearchPart> parts = new ArrayList<>();
        parts.add(new SearchPart(customer.enterprise() ? Kind.NAME : Kind.PERSON, customer.name()));
        parts.add(new SearchPart(Kind.NUMBER, String.valueOf(number(customer.id()))));
        if (customer.code() != null) parts.add(new SearchPart(Kind.NUMBER, customer.code()));
        parts.add(new SearchPart(Kind.ADDRESS, customer.address()));
        customer.contacts()
                .forEach(contact -> parts.add(new SearchPart(Kind.CONTACT, contact.name())));
        parts.add(new SearchPart(Kind.PHONE, norm(customer.mobile())));
        customer.contacts()
                .forEach(contact -> parts.add(new SearchPart(Kind.PHONE, norm(contact.mobile()))));
        if (customer.mail() != null) parts.add(new SearchPart(Kind.MAIL, customer.mail()));
        return parts;
    }

    private static MatchRecord record(Customer customer) {
        String[] phones =
                java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(customer.mobile()),
                                customer.contacts().stream().map(Customer.Contact::mobile))
                        .toArray(String[]::new);
        return (customer.enterprise()
                        ? MatchRecord.enterprise(customer.name())
                        : MatchRecord.person(customer.name()))
                .phones(phones)
                .mails(customer.mail())
                .code(customer.code())
                .address(new PostalAddress(customer.address(), null, null, null, null))
                .build();
    }

    private static String tokens(Collection<String> tokens) {
        return tokens.stream()
                .map(token -> "'" + token.replace("\\", "\\\\").replace("'", "''") + "'")
                .collect(Collectors.joining(" "));
    }
}
