package zhike.customer.transfer;

import ezvcard.VCard;
import ezvcard.property.Birthday;
import ezvcard.property.Note;
import ezvcard.property.Organization;
import ezvcard.property.RawProperty;
import ezvcard.property.StructuredName;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The customer on a card. Properties without a field of ours are kept among the extras. */
final class CardDraft {
    private static final Set<String> UNDERSTOOD =
            Set.of(
                    "X-ABLABEL",
                    "X-ABSHOWAS",
                    "X-ADDRESSBOOKSERVER-KIND",
                    "X-WECHAT",
                    "X-WEIXIN",
                    "X-QQ",
                    "X-TENCENT-QQ",
                    "X-GENDER",
                    "X-PRODID");
    private static final int MOST_EXTRAS = 60;
    private static final int LONGEST_EXTRA = 2_000;

    private final VCard card;
    private final boolean company;
    private final Map<String, String> extras = new LinkedHashMap<>();
    private final List<RowIssue> warnings = new ArrayList<>();

    CardDraft(VCard card, boolean declaredCompany) {
        this.card = card;
        this.company =
                declaredCompany
                        || nameParts().isEmpty()
                                && employer() != null
                                && (formatted() == null || employer().equals(formatted()));
    }

    List<RowIssue> warnings() {
        return warnings;
    }

    void warnOfProperty(String property) {
        warnings.add(new RowIssue("transfer.card.property", -1, property, null, property));
    }

    /**
     * The formatted name, else its parts, the organisation, the nickname; at last the mail address
     * or telephone.
     */
    @Nullable String name() {
        String name =
                Stream.of(formatted(), nameParts(), employer(), nickname())
                        .filter(it -> it != null && !it.isBlank())
                        .findFirst()
                        .orElse(null);
        if (name != null) {
            return name.strip();
        }
        String reach =
                new CardReaches(new CardLabels(card), new LinkedHashMap<>(), new ArrayList<>())
                        .of(card).stream().map(CustomerDraft.Reach::value).findFirst().orElse(null);
        if (reach != null) {
            warnings.add(RowIssue.ofRow("transfer.name.fromReach", reach));
        }
        return reach;
    }

    CustomerDraft finish(String name) {
        List<CustomerDraft.Reach> reaches =
                new CardReaches(new CardLabels(card), extras, warnings).of(card);
        CustomerDraft.Person person = company ? CustomerDraft.Person.NONE : person();
        List<CustomerDraft.Attachment> pictures = new CardPictures(extras, warnings).of(card);
        keepTheRest();
        return new CustomerDraft(
                company ? CustomerDraft.ENTERPRISE : CustomerDraft.PERSON,
                name,
                nickname(),
                null,
                card.getUid() == null ? null : card.getUid().getValue(),
                person,
                CustomerDraft.Firm.NONE,
                reaches,
                CardPlaces.of(card),
                List.of(),
                null,
                null,
                remark(),
                tags(),
                extras,
                pictures);
    }

    private @Nullable String formatted() {
        return card.getFormattedName() == null
                ? null
                : CardText.blankToNull(card.getFormattedName().getValue());
    }

    private String nameParts() {
        StructuredName name = card.getStructuredName();
        return name == null
                ? ""
                : PersonName.of(
                        name.getFamily(),
                        name.getGiven(),
                        CardText.joined(name.getAdditionalNames(), " "));
    }

    private @Nullable String nickname() {
        return card.getNickname() == null
                ? null
                : CardText.joined(card.getNickname().getValues(), " ");
    }

    private @Nullable String employer() {
        Organization organization = card.getOrganization();
        return organization == null || organization.getValues().isEmpty()
                ? null
                : CardText.blankToNull(organization.getValues().getFirst());
    }

    private CustomerDraft.Person person() {
        StructuredName name = card.getStructuredName();
        String title =
                card.getTitles().isEmpty()
                        ? null
                        : CardText.blankToNull(card.getTitles().getFirst().getValue());
        return new CustomerDraft.Person(
                name == null ? null : CardText.blankToNull(name.getFamily()),
                name == null ? null : CardText.blankToNull(name.getGiven()),
                name == null ? null : CardText.joined(name.getAdditionalNames(), " "),
                name == null ? null : CardText.joined(name.getPrefixes(), " "),
                gender(),
                birthDate(),
                null,
                employer(),
                title);
    }

    private @Nullable String gender() {
        RawProperty extended = card.getExtendedProperty("X-GENDER");
        String gender =
                card.getGender() != null
                        ? card.getGender().getGender()
                        : extended == null ? null : extended.getValue();
        return gender == null
                ? null
                : WordLists.has("male", gender)
                        ? "male"
                        : WordLists.has("female", gender) ? "female" : null;
    }

    private @Nullable LocalDate birthDate() {
        Birthday birthday = card.getBirthday();
        if (birthday != null && birthday.getDate() != null) {
            try {
                return LocalDate.from(birthday.getDate());
            } catch (DateTimeException e) {
                keep("BDAY", birthday.getDate().toString());
            }
        } else if (birthday != null) {
            keep(
                    "BDAY",
                    birthday.getPartialDate() == null
                            ? birthday.getText()
                            : birthday.getPartialDate().toISO8601(true));
        }
        return null;
    }

    private @Nullable String remark() {
        return CardText.joined(card.getNotes().stream().map(Note::getValue).toList(), "\n");
    }

    private List<String> tags() {
        return card.getCategoriesList().stream()
                .flatMap(categories -> categories.getValues().stream())
                .flatMap(value -> Stream.of(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    private void keepTheRest() {
        card.getOrganizations().stream()
                .flatMap(it -> it.getValues().stream().skip(it == card.getOrganization() ? 1 : 0))
                .forEach(unit -> keep("ORG", unit));
        card.getTitles().stream()
                .skip(company ? 0 : 1)
                .forEach(title -> keep("TITLE", title.getValue()));
        card.getRoles().forEach(role -> keep("ROLE", role.getValue()));
        for (RawProperty raw : card.getExtendedProperties()) {
            String name = raw.getPropertyName().toUpperCase(Locale.ROOT);
            if (!UNDERSTOOD.contains(name)) {
                keep(name, raw.getValue());
            }
        }
    }

    private void keep(String key, @Nullable String value) {
        String text = CardText.blankToNull(value);
        if (text != null
                && text.length() <= LONGEST_EXTRA
                && (extras.containsKey(key) || extras.size() < MOST_EXTRAS)) {
            extras.merge(key, text, (a, b) -> a.length() > LONGEST_EXTRA ? a : a + "\n" + b);
        } else if (text != null) {
            warnOfProperty(key);
        }
    }
}
