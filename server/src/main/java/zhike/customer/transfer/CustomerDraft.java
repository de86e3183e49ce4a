package zhike.customer.transfer;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A customer as a file describes it, checked but not yet kept.
 *
 * @param kind {@link #ENTERPRISE} or {@link #PERSON}
 * @param extras custom fields by their key, and what the mapping left over by header word or column
 *     number
 * @param attachments pictures of a card
 */
public record CustomerDraft(
        String kind,
        String name,
        @Nullable String shortName,
        @Nullable String number,
        @Nullable String externalId,
        Person person,
        Firm firm,
        List<Reach> reaches,
        List<Place> places,
        List<Contact> contacts,
        @Nullable String source,
        @Nullable String owner,
        @Nullable String remark,
        List<String> tags,
        Map<String, String> extras,
        List<Attachment> attachments) {
    public static final String ENTERPRISE = "enterprise";
    public static final String PERSON = "person";

    /** What only people have; all null for a company. Gender is "male" or "female". */
    public record Person(
            @Nullable String familyName,
            @Nullable String givenName,
            @Nullable String middleName,
            @Nullable String salutation,
            @Nullable String gender,
            @Nullable LocalDate birthDate,
            @Nullable String idNumber,
            @Nullable String employer,
            @Nullable String jobTitle) {
        static final Person NONE = new Person(null, null, null, null, null, null, null, null, null);
    }

    /** What only companies have; a founding year alone is its first of January. */
    public record Firm(
            @Nullable String creditCode,
            @Nullable String legalPerson,
            @Nullable String industry,
            @Nullable LocalDate founded,
            @Nullable Long employees,
            @Nullable BigDecimal annualSales,
            @Nullable BigDecimal creditLimit) {
        static final Firm NONE = new Firm(null, null, null, null, null, null, null);
    }

    /** A way to reach the customer: kind is phone, mobile, fax, mail, website, wechat or qq. */
    public record Reach(String kind, String value, @Nullable String label) {}

    /** An address; the label says which (home, work). */
    public record Place(
            @Nullable String label,
            @Nullable String line1,
            @Nullable String line2,
            @Nullable String district,
            @Nullable String city,
            @Nullable String province,
            @Nullable String postcode,
            @Nullable String country) {}

    /** Someone at a company. */
    public record Contact(
            @Nullable String name,
            @Nullable String title,
            @Nullable String phone,
            @Nullable String mail) {}

    /** Bytes that came with the customer. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Attachment(String name, String mediaType, byte[] bytes) {}
}
