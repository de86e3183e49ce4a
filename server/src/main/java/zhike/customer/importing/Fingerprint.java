package zhike.customer.importing;

import org.jspecify.annotations.Nullable;

import zhike.customer.transfer.CustomerDraft;

import java.util.Set;
import java.util.TreeMap;

/**
 * 64 bits of what a row says of a customer once it is mapped and read: the same for the same
 * content in another encoding, file format or person's hands. FNV-1a (Fowler, Noll, Vo 1991) over
 * the characters, stirred at the end.
 */
final class Fingerprint {
    private static final long PRIME = 0x100000001b3L;
    private long hash = 0xcbf29ce484222325L;

    private Fingerprint() {}

    /**
     * @param closed fields that were left out because they are closed to who imports: another may
     *     bring in more
     */
    static long of(CustomerDraft draft, Set<String> closed) {
        Fingerprint print = new Fingerprint();
        print.add(
                draft.kind(), draft.name(), draft.shortName(), draft.number(), draft.externalId());
        CustomerDraft.Person person = draft.person();
        print.add(
                person.salutation(),
                person.gender(),
                person.birthDate(),
                person.idNumber(),
                person.employer(),
                person.jobTitle());
        CustomerDraft.Firm firm = draft.firm();
        print.add(
                firm.creditCode(),
                firm.legalPerson(),
                firm.industry(),
                firm.founded(),
                firm.employees(),
                firm.annualSales(),
                firm.creditLimit());
        draft.reaches().forEach(reach -> print.add(reach.kind(), reach.value(), reach.label()));
        draft.places()
                .forEach(
                        place ->
                                print.add(
                                        place.label(),
                                        place.line1(),
                                        place.line2(),
                                        place.district(),
                                        place.city(),
                                        place.province(),
                                        place.postcode(),
                                        place.country()));
        draft.contacts()
                .forEach(
                        contact ->
                                print.add(
                                        contact.name(),
                                        contact.title(),
                                        contact.phone(),
                                        contact.mail()));
        print.add(draft.source(), draft.owner(), draft.remark());
        draft.tags().forEach(tag -> print.add(tag));
        new TreeMap<>(draft.extras()).forEach((key, value) -> print.add(key, value));
        closed.forEach(print::add);
        return print.end();
    }

    /** Of a number that another system gave this customer, together with the name it goes by. */
    static long ofNumber(String scope, String kind, String number, String nameKey) {
        Fingerprint print = new Fingerprint();
        print.add("number", scope, kind, number, nameKey);
        return print.end();
    }

    private void add(@Nullable Object... values) {
        for (Object value : values) {
            String text = value == null ? "" : value.toString();
            for (int at = 0; at < text.length(); at++) hash = (hash ^ text.charAt(at)) * PRIME;
            hash = (hash ^ 0x1f) * PRIME;
        }
        hash = (hash ^ 0x1e) * PRIME;
    }

    private long end() {
        long stirred = (hash ^ hash >>> 32) * 0x9E3779B97F4A7C15L;
        return stirred ^ stirred >>> 29;
    }
}
