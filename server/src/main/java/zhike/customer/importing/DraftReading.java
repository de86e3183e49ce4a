package zhike.customer.importing;

import org.jspecify.annotations.Nullable;

import zhike.customer.card.CardState;
import zhike.customer.card.PointUpkeep;
import zhike.customer.card.PointUpkeep.Point;
import zhike.customer.field.CardField;
import zhike.customer.field.CardFields;
import zhike.customer.field.FieldKind;
import zhike.customer.field.FieldParser;
import zhike.customer.transfer.CustomerDraft;
import zhike.platform.error.Refusal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Puts one customer of a file into the fields of our card; what no field takes is kept as text
 * beside them.
 */
final class DraftReading {
    private static final int LONGEST_REST = 4000;
    final CardState state = new CardState();
    final List<Point> more = new ArrayList<>();
    final List<ReadyRow.Contact> contacts = new ArrayList<>();
    final List<RowFault> faults = new ArrayList<>();
    final Set<String> closedMet = new TreeSet<>();
    private final StringBuilder rest = new StringBuilder();
    private final String kind;
    private final Tools tools;

    /**
     * What is the same for every row of a run.
     *
     * @param custom keys of our fields that columns mean
     * @param closed keys of fields that who imports may not write, or sees only masked
     */
    record Tools(
            CardFields fields,
            FieldParser parser,
            ChoiceWords choices,
            PlaceText places,
            Meanings meanings,
            Set<String> custom,
            Set<String> closed,
            Locale locale,
            RowKeys keys) {}

    DraftReading(String kind, Tools tools) {
        this.kind = kind;
        this.tools = tools;
    }

    void read(CustomerDraft draft) {
        field("name", "name", draft.name());
        field("short_name", "short_name", draft.shortName());
        numbers(draft.number(), draft.externalId());
        person(draft.person());
        firm(draft.firm());
        field("source", "source", draft.source());
        field("remarks", "remark", draft.remark());
        for (int at = 0; at < draft.places().size(); at++) place(draft.places().get(at), at == 0);
        draft.reaches().forEach(this::reach);
        new ContactReading(this::rest, this::closed, contacts, more)
                .read(draft.contacts(), tools.meanings(), tools.locale());
        draft.extras().forEach(this::extra);
        if (!rest.isEmpty() && !closed("import_rest"))
            state.put(
                    "import_rest",
                    rest.length() > LONGEST_REST
                            ? rest.substring(0, LONGEST_REST)
                            : rest.toString());
    }

    private void numbers(@Nullable String number, @Nullable String externalId) {
        field("external_number", "number", number == null ? externalId : number);
        if (number != null && externalId != null && !number.equals(externalId))
            rest(label("external_id"), externalId);
    }

    private void person(CustomerDraft.Person person) {
        field("gender", "gender", person.gender());
        field("birth_on", "birth_date", person.birthDate());
        field("id_number", "id_number", person.idNumber());
        field("employer", "employer", person.employer());
        field("occupation", "job_title", person.jobTitle());
        if (person.salutation() != null) rest(label("salutation"), person.salutation());
    }

    private void firm(CustomerDraft.Firm firm) {
        field("credit_code", "credit_code", firm.creditCode());
        field("legal_representative", "legal_person", firm.legalPerson());
        industry(firm.industry());
        field("founded_on", "founded", firm.founded());
        field(
                "employees",
                "employees",
                firm.employees() == null ? null : BigDecimal.valueOf(firm.employees()));
        field("annual_revenue", "annual_sales", firm.annualSales());
        if (firm.creditLimit() != null)
            rest(label("credit_limit"), firm.creditLimit().toPlainString());
    }

    /** What the pick list does not know is a line of business in words. */
    private void industry(@Nullable String text) {
        boolean listed = text != null && tools.choices().code("industry", text) != null;
        field(listed ? "industry" : "line_of_business", "industry", text);
    }

    private void place(CustomerDraft.Place place, boolean first) {
        String line = tools.places().line(place);
        if (!first) {
            if (line != null)
                rest(
                        place.label() == null
                                ? label("address")
                                : label("address") + " (" + place.label() + ")",
                        line);
            return;
        }
        field("address", "address", line);
        field("postcode", "postcode", place.postcode());
        if (!tools.closed().contains("region")) state.put("region", tools.places().region(place));
    }

    private void reach(CustomerDraft.Reach reach) {
        String key =
                switch (reach.kind()) {
                    case "mail" -> "email";
                    case "qq" -> "";
                    default -> reach.kind();
                };
        if (closed(key.equals("fax") ? "phone" : key)) return;
        if (!key.isEmpty() && state.get(key) == null && takes(key))
            field(key, reach.kind(), reach.value());
        else if (Set.of("phone", "mobile", "fax", "email").contains(key)) more(key, reach.value());
        else rest(label(reach.kind()), reach.value());
    }

    private void more(String key, String value) {
        String pointKind = key.equals("fax") ? "phone" : key;
        for (Point point :
                PointUpkeep.points(
                        pointKind.equals("phone") ? value : null,
                        pointKind.equals("mobile") ? value : null,
                        pointKind.equals("email") ? value : null))
            more.add(
                    key.equals("fax")
                            ? new Point("fax", point.value(), point.norm(), point.extension())
                            : point);
    }

    private void extra(String key, String value) {
        if (tools.custom().contains(key)) field(key, Meanings.CUSTOM + key, value);
        else rest(key, value);
    }

    private boolean takes(String key) {
        CardField field = tools.fields().find(key);
        return field != null && field.appliesTo(kind);
    }

    /**
     * A value that the field refuses is not lost: it stands among the rest, and the row has a
     * warning.
     */
    private void field(String key, String meaning, @Nullable Object value) {
        if (value == null || closed(key)) return;
        CardField field = tools.fields().find(key);
        if (field == null || !field.appliesTo(kind)) {
            rest(label(meaning), value.toString());
            return;
        }
        try {
            state.put(key, tools.parser().parse(field, sent(field, value)));
        } catch (Refusal refusal) {
            faults.add(RowFault.ofField(refusal.code(), meaning, value.toString()));
            rest(label(meaning), value.toString());
        }
    }

    /** Notes that something was for a field which is closed to who imports. */
    private boolean closed(String key) {
        if (!tools.closed().contains(key)) return false;
        closedMet.add(key);
        return true;
    }

    private Object sent(CardField field, Object value) {
        if (!(value instanceof String text)) return value;
        String clean = Storable.of(text);
        if (field.dictionary() == null || field.key().equals("gender")) return clean;
        String code = tools.choices().code(field.dictionary(), clean);
        if (field.kind() == FieldKind.CHOICES) return List.of(code == null ? clean : code);
        return code == null ? clean : code;
    }

    private String label(String meaning) {
        return tools.meanings().label(meaning, tools.locale());
    }

    private void rest(String key, String value) {
        if (value.isBlank() || rest.length() > LONGEST_REST) return;
        rest.append(rest.isEmpty() ? "" : "\n")
                .append(Storable.of(key))
                .append(": ")
                .append(Storable.of(value));
    }
}
