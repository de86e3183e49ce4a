package zhike.customer.matching;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** A record made comparable once, so that comparing it with many others is cheap. Immutable. */
public final class Profile {
    private static final int MOST_NAMES = 4;

    final MatchKind kind;
    final List<PersonName> people;
    final List<CompanyName> companies;
    final List<String> phones;
    final List<MailAddress> mails;
    final String code;
    final String idNumber;
    final String website;
    final @Nullable Birth birth;
    final AddressText address;

    private Profile(MatchRecord from) {
        kind = from.kind();
        people = kind == MatchKind.PERSON ? people(from) : List.of();
        companies =
                kind == MatchKind.ENTERPRISE
                        ? from.names().stream()
                                .limit(MOST_NAMES)
                                .map(CompanyName::of)
                                .filter(n -> !n.isEmpty())
                                .toList()
                        : List.of();
        phones = PhoneDigits.of(from.phones());
        mails = from.mails().stream().map(MailAddress::of).distinct().toList();
        code = Fold.solid(from.code());
        idNumber = Fold.solid(from.idNumber());
        website = Website.host(from.website());
        birth = birth(from, idNumber);
        address = AddressText.of(from.address());
    }

    /** One that was made before. */
    Profile(
            MatchKind kind,
            List<PersonName> people,
            List<CompanyName> companies,
            List<String> phones,
            List<MailAddress> mails,
            String code,
            String idNumber,
            String website,
            @Nullable Birth birth,
            AddressText address) {
        this.kind = kind;
        this.people = people;
        this.companies = companies;
        this.phones = phones;
        this.mails = mails;
        this.code = code;
        this.idNumber = idNumber;
        this.website = website;
        this.birth = birth;
        this.address = address;
    }

    public static Profile of(MatchRecord from) {
        return new Profile(from);
    }

    private static List<PersonName> people(MatchRecord from) {
        List<PersonName> out = new ArrayList<>(1);
        out.add(PersonName.of(from.given(), from.family()));
        from.names().stream().limit(MOST_NAMES).map(PersonName::of).forEach(out::add);
        return out.stream().filter(n -> !n.isEmpty()).distinct().toList();
    }

    /** A Chinese identity number carries the date of birth, for a record that does not give it. */
    private static @Nullable Birth birth(MatchRecord from, String idNumber) {
        Birth stated = Birth.of(from.birth());
        boolean card =
                idNumber.length() == 18 && idNumber.chars().limit(17).allMatch(Character::isDigit);
        return stated == null && card ? Birth.of(idNumber.substring(6, 14)) : stated;
    }
}
