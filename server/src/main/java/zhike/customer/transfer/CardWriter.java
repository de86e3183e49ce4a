package zhike.customer.transfer;

import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardWriter;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.Address;
import ezvcard.property.Birthday;
import ezvcard.property.Gender;
import ezvcard.property.Kind;
import ezvcard.property.Organization;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import ezvcard.property.Uid;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Writes customers as vCards in UTF-8, version 3.0, which nearly everything reads; the stream is
 * left open.
 */
public final class CardWriter implements Closeable {
    private final VCardWriter writer;

    public CardWriter(OutputStream out) {
        writer =
                new VCardWriter(
                        new OutputStreamWriter(out, StandardCharsets.UTF_8), VCardVersion.V3_0);
        writer.setAddProdId(false);
        writer.setVersionStrict(true);
        writer.setCaretEncodingEnabled(true);
    }

    public void write(CustomerDraft customer) throws IOException {
        VCard card = new VCard();
        boolean company = customer.kind().equals(CustomerDraft.ENTERPRISE);
        card.setKind(company ? Kind.org() : Kind.individual());
        card.setFormattedName(customer.name());
        addName(card, customer, company);
        customer.reaches().forEach(reach -> addReach(card, reach));
        customer.places().forEach(place -> card.addAddress(address(place)));
        addText(customer.shortName(), card::setNickname);
        addText(customer.remark(), card::addNote);
        addText(customer.externalId(), uid -> card.setUid(new Uid(uid)));
        if (!customer.tags().isEmpty()) {
            card.setCategories(customer.tags().toArray(String[]::new));
        }
        writer.write(card);
    }

    private static void addName(VCard card, CustomerDraft customer, boolean company) {
        CustomerDraft.Person person = customer.person();
        StructuredName name = new StructuredName();
        name.setFamily(person.familyName());
        name.setGiven(
                person.givenName() == null && person.familyName() == null && !company
                        ? customer.name()
                        : person.givenName());
        addText(person.middleName(), name.getAdditionalNames()::add);
        addText(person.salutation(), name.getPrefixes()::add);
        card.setStructuredName(name);
        addText(
                company ? customer.name() : person.employer(),
                employer -> {
                    Organization organization = new Organization();
                    organization.getValues().add(employer);
                    card.setOrganization(organization);
                });
        addText(person.jobTitle(), card::addTitle);
        addText(
                person.gender(),
                gender -> card.setGender(gender.equals("male") ? Gender.male() : Gender.female()));
        if (person.birthDate() != null) {
            card.setBirthday(new Birthday(person.birthDate()));
        }
    }

    private static void addReach(VCard card, CustomerDraft.Reach reach) {
        switch (reach.kind()) {
            case "mail" -> card.addEmail(reach.value());
            case "website" -> card.addUrl(reach.value());
            case "wechat", "qq" ->
                    card.addExtendedProperty(
                            "X-" + reach.kind().toUpperCase(Locale.ROOT), reach.value());
            default -> {
                Telephone telephone = new Telephone(reach.value());
                telephone
                        .getTypes()
                        .add(
                                switch (reach.kind()) {
                                    case "mobile" -> TelephoneType.CELL;
                                    case "fax" -> TelephoneType.FAX;
                                    default ->
                                            "home".equals(reach.label())
                                                    ? TelephoneType.HOME
                                                    : TelephoneType.WORK;
                                });
                card.addTelephoneNumber(telephone);
            }
        }
    }

    private static Address address(CustomerDraft.Place place) {
        Address address = new Address();
        address.setStreetAddress(place.line1());
        address.setExtendedAddress(place.line2());
        address.setLocality(
                place.district() == null
                        ? place.city()
                        : place.city() == null
                                ? place.district()
                                : place.city() + " " + place.district());
        address.setRegion(place.province());
        address.setPostalCode(place.postcode());
        address.setCountry(place.country());
        return address;
    }

    private static void addText(@Nullable String text, Consumer<String> to) {
        if (text != null) {
            to.accept(text);
        }
    }

    @Override
    public void close() throws IOException {
        writer.flush();
    }
}
