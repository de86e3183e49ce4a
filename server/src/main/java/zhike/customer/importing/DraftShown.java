package zhike.customer.importing;

import org.jspecify.annotations.Nullable;

import zhike.customer.transfer.CustomerDraft;
import zhike.customer.transfer.Mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A customer of a file by meaning, for the eye. */
final class DraftShown {
    private final Map<String, Object> shown = new LinkedHashMap<>();

    private DraftShown() {}

    static Map<String, Object> of(CustomerDraft draft) {
        DraftShown all = new DraftShown();
        all.put("name", draft.name());
        all.put("kind", draft.kind());
        all.put("short_name", draft.shortName());
        all.put("number", draft.number());
        all.put("external_id", draft.externalId());
        all.person(draft.person());
        all.firm(draft.firm());
        draft.reaches().forEach(reach -> all.more(reach.kind(), reach.value()));
        draft.places().stream().limit(1).forEach(all::place);
        draft.contacts().forEach(all::contact);
        all.put("source", draft.source());
        all.put("owner", draft.owner());
        all.put("remark", draft.remark());
        if (!draft.tags().isEmpty()) all.put("tags", String.join("; ", draft.tags()));
        return all.shown;
    }

    /** The cells of a row that cannot be taken, as they stand in the file. */
    static Map<String, Object> of(List<String> cells, Mapping mapping) {
        DraftShown all = new DraftShown();
        for (Mapping.ColumnUse use : mapping.columns()) {
            String meaning = use.guess().meaning();
            String cell = use.column() < cells.size() ? cells.get(use.column()) : "";
            if (meaning != null && !cell.isBlank()) all.more(meaning, cell.strip());
        }
        return all.shown;
    }

    private void person(CustomerDraft.Person person) {
        put("salutation", person.salutation());
        put("gender", person.gender());
        put("birth_date", person.birthDate());
        put("id_number", person.idNumber());
        put("employer", person.employer());
        put("job_title", person.jobTitle());
    }

    private void firm(CustomerDraft.Firm firm) {
        put("credit_code", firm.creditCode());
        put("legal_person", firm.legalPerson());
        put("industry", firm.industry());
        put("founded", firm.founded());
        put("employees", firm.employees());
        put("annual_sales", firm.annualSales());
        put("credit_limit", firm.creditLimit());
    }

    private void place(CustomerDraft.Place place) {
        put("address", place.line1());
        put("address_line2", place.line2());
        put("district", place.district());
        put("city", place.city());
        put("province", place.province());
        put("postcode", place.postcode());
        put("country", place.country());
    }

    private void contact(CustomerDraft.Contact contact) {
        more("contact_name", contact.name());
        more("contact_title", contact.title());
        more("contact_phone", contact.phone());
        more("contact_mail", contact.mail());
    }

    private void put(String meaning, @Nullable Object value) {
        if (value != null) shown.put(meaning, String.valueOf(value));
    }

    private void more(String meaning, @Nullable String value) {
        if (value != null) shown.merge(meaning, value, (a, b) -> a + "; " + b);
    }
}
