package zhike.customer.transfer;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The customer being gathered from the cells of a row. */
final class DraftInWork {
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, LocalDate> dates = new HashMap<>();
    private final Map<String, BigDecimal> amounts = new HashMap<>();
    private final List<CustomerDraft.Reach> reaches = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();
    private final Map<String, String> extras = new LinkedHashMap<>();

    void text(String meaning, String value) {
        texts.put(meaning, value);
    }

    void date(String meaning, LocalDate value) {
        dates.put(meaning, value);
    }

    void amount(String meaning, BigDecimal value) {
        amounts.put(meaning, value);
    }

    void reach(String kind, String value, @Nullable String label) {
        reaches.add(new CustomerDraft.Reach(kind, value, label));
    }

    void remark(String value) {
        remarks.add(value);
    }

    void tags(List<String> values) {
        tags.addAll(values);
    }

    void extra(String key, String value) {
        extras.merge(key, value, (a, b) -> a + "\n" + b);
    }

    @Nullable String get(String meaning) {
        return texts.get(meaning);
    }

    CustomerDraft finish(String kind, String name) {
        return new CustomerDraft(
                kind,
                name,
                get("short_name"),
                get("number"),
                get("external_id"),
                new CustomerDraft.Person(
                        get("family_name"),
                        get("given_name"),
                        get("middle_name"),
                        get("salutation"),
                        get("gender"),
                        dates.get("birth_date"),
                        get("id_number"),
                        get("employer"),
                        get("job_title")),
                new CustomerDraft.Firm(
                        get("credit_code"),
                        get("legal_person"),
                        get("industry"),
                        dates.get("founded"),
                        employees(),
                        amounts.get("annual_sales"),
                        amounts.get("credit_limit")),
                allReaches(),
                places(),
                contacts(),
                get("source"),
                get("owner"),
                remarks.isEmpty() ? null : String.join("\n", remarks),
                tags.stream().distinct().toList(),
                extras,
                List.of());
    }

    private @Nullable Long employees() {
        BigDecimal employees = amounts.get("employees");
        return employees == null ? null : employees.longValue();
    }

    private List<CustomerDraft.Reach> allReaches() {
        Stream<CustomerDraft.Reach> chats =
                Stream.of("wechat", "qq")
                        .flatMap(
                                kind ->
                                        Stream.ofNullable(get(kind))
                                                .map(
                                                        it ->
                                                                new CustomerDraft.Reach(
                                                                        kind, it, null)));
        return Stream.concat(reaches.stream(), chats).distinct().toList();
    }

    private List<CustomerDraft.Place> places() {
        String line1 =
                Stream.of("street_number", "address")
                        .flatMap(part -> Stream.ofNullable(get(part)))
                        .collect(Collectors.joining(" "));
        CustomerDraft.Place place =
                new CustomerDraft.Place(
                        null,
                        line1.isEmpty() ? null : line1,
                        get("address_line2"),
                        get("district"),
                        get("city"),
                        get("province"),
                        get("postcode"),
                        get("country"));
        boolean empty =
                place.equals(
                        new CustomerDraft.Place(null, null, null, null, null, null, null, null));
        return empty ? List.of() : List.of(place);
    }

    private List<CustomerDraft.Contact> contacts() {
        CustomerDraft.Contact contact =
                new CustomerDraft.Contact(
                        get("contact_name"),
                        get("contact_title"),
                        get("contact_phone"),
                        get("contact_mail"));
        return contact.equals(new CustomerDraft.Contact(null, null, null, null))
                ? List.of()
                : List.of(contact);
    }
}
