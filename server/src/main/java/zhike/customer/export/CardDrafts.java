package zhike.customer.export;

import static zhike.customer.db.Tables.CONTACT;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.card.ContactRules;
import zhike.customer.card.FieldScreen;
import zhike.customer.db.tables.records.ContactRecord;
import zhike.customer.list.CardRow;
import zhike.customer.transfer.CustomerDraft;
import zhike.platform.region.Region;
import zhike.platform.region.Regions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Customers and the people at them as address-book cards; a masked number would be a wrong one
 * there and stays out.
 */
@Component
class CardDrafts {
    private static final CustomerDraft.Firm NO_FIRM =
            new CustomerDraft.Firm(null, null, null, null, null, null, null);
    private static final List<List<String>> REACHES =
            List.of(
                    List.of("phone", "phone"),
                    List.of("mobile", "mobile"),
                    List.of("email", "mail"),
                    List.of("website", "website"),
                    List.of("fax", "fax"),
                    List.of("wechat", "wechat"));
    private final DSLContext db;
    private final Regions regions;

    private final FieldScreen screen;

    CardDrafts(DSLContext db, Regions regions, FieldScreen screen) {
        this.screen = screen;
        this.db = db;
        this.regions = regions;
    }

    /** Each customer and then its contacts. */
    List<CustomerDraft> of(Viewer viewer, List<CardRow> rows) {
        var contacts =
                db.selectFrom(CONTACT)
                        .where(CONTACT.CARD_ID.in(rows.stream().map(CardRow::id).toList()))
                        .and(CONTACT.LEFT_ON.isNull())
                        .orderBy(CONTACT.ID)
                        .fetchGroups(CONTACT.CARD_ID);
        List<CustomerDraft> drafts = new ArrayList<>();
        for (CardRow row : rows) {
            drafts.add(card(row));
            List<ContactRecord> people = contacts.get(row.id());
            if (people != null)
                people.forEach(contact -> drafts.add(contact(viewer, row, contact)));
        }
        return drafts;
    }

    private CustomerDraft card(CardRow row) {
        LocalDate born =
                row.seen().masked().contains("birth_on")
                                || !(row.value("birth_on") instanceof LocalDate date)
                        ? null
                        : date;
        var person =
                new CustomerDraft.Person(
                        null,
                        null,
                        null,
                        null,
                        row.open("gender"),
                        born,
                        null,
                        row.open("employer"),
                        row.open("occupation"));
        List<CustomerDraft.Reach> reaches = new ArrayList<>();
        for (List<String> reach : REACHES)
            if (row.open(reach.get(0)) instanceof String value)
                reaches.add(new CustomerDraft.Reach(reach.get(1), value, null));
        return draft(
                row.kind(),
                name(row),
                row.open("short_name"),
                "zhike-" + row.number(),
                person,
                reaches,
                places(row),
                row.open("remarks"),
                row.tags());
    }

    private List<CustomerDraft.Place> places(CardRow row) {
        String address = row.open("address");
        List<Region> path =
                row.open("region") instanceof String code ? regions.path(code) : List.of();
        if (address == null && path.isEmpty()) return List.of();
        return List.of(
                new CustomerDraft.Place(
                        null,
                        address,
                        null,
                        name(path, 2),
                        name(path, 1),
                        name(path, 0),
                        row.open("postcode"),
                        null));
    }

    private static @Nullable String name(List<Region> path, int step) {
        return path.size() > step ? path.get(step).name() : null;
    }

    /** A card in an address book must have a name: a masked one as it is shown. */
    private static String name(CardRow row) {
        return String.valueOf(Objects.requireNonNullElse(row.value("name"), row.number()));
    }

    /** A masked value is of no use in an address book. */
    private static <T> @Nullable T open(Viewer viewer, String key, @Nullable T value) {
        return ContactRules.of(viewer, key).shows() ? value : null;
    }

    private CustomerDraft contact(Viewer viewer, CardRow company, ContactRecord contact) {
        List<CustomerDraft.Reach> reaches = new ArrayList<>();
        reach(viewer, "phone", "phone", contact.getPhone(), reaches);
        reach(viewer, "mobile", "mobile", contact.getMobile(), reaches);
        reach(viewer, "email", "mail", contact.getEmail(), reaches);
        reach(viewer, "wechat", "wechat", contact.getWechat(), reaches);
        var person =
                new CustomerDraft.Person(
                        null,
                        null,
                        null,
                        null,
                        open(viewer, "gender", contact.getGender()),
                        open(viewer, "birth_on", contact.getBirthOn()),
                        null,
                        name(company),
                        open(viewer, "title", contact.getTitle()));
        return draft(
                CustomerDraft.PERSON,
                screen.contactName(viewer, contact.getName()),
                null,
                "zhike-" + company.number() + "-" + contact.getId(),
                person,
                reaches,
                List.of(),
                open(viewer, "remarks", contact.getRemarks()),
                List.of());
    }

    private static void reach(
            Viewer viewer,
            String key,
            String kind,
            @Nullable String value,
            List<CustomerDraft.Reach> into) {
        if (value != null && ContactRules.of(viewer, key).shows())
            into.add(new CustomerDraft.Reach(kind, value, null));
    }

    private static CustomerDraft draft(
            String kind,
            String name,
            @Nullable String shortName,
            String uid,
            CustomerDraft.Person person,
            List<CustomerDraft.Reach> reaches,
            List<CustomerDraft.Place> places,
            @Nullable String remark,
            List<String> tags) {
        return new CustomerDraft(
                kind, name, shortName, null, uid, person, NO_FIRM, reaches, places, List.of(), null,
                null, remark, tags, Map.of(), List.of());
    }
}
