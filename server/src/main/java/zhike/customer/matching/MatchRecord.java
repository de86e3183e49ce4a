package zhike.customer.matching;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What is known of one customer, unchanged from its source: everything is optional and may be
 * dirty.
 *
 * @param names whole names: a company's full, short, foreign and former ones, or a person's full
 *     name
 * @param given a person's given name, when it came apart from the family name
 * @param family a person's family name; sources swap the two, which is expected
 * @param code tax or unified social credit code
 * @param idNumber identity card or social security number
 * @param birth date of birth in any spelling, also partial
 */
public record MatchRecord(
        MatchKind kind,
        List<String> names,
        @Nullable String given,
        @Nullable String family,
        List<String> phones,
        List<String> mails,
        @Nullable String code,
        @Nullable String idNumber,
        @Nullable String birth,
        PostalAddress address,
        @Nullable String website) {

    public MatchRecord {
        names = List.copyOf(names);
        phones = List.copyOf(phones);
        mails = List.copyOf(mails);
    }

    public static Builder enterprise(String... names) {
        return new Builder(MatchKind.ENTERPRISE).names(names);
    }

    public static Builder person(String... names) {
        return new Builder(MatchKind.PERSON).names(names);
    }

    /** Collects what a source has; null and blank values count as absent. */
    public static final class Builder {
        private final MatchKind kind;
        private List<String> names = List.of();
        private List<String> phones = List.of();
        private List<String> mails = List.of();
        private @Nullable String given;
        private @Nullable String family;
        private @Nullable String code;
        private @Nullable String idNumber;
        private @Nullable String birth;
        private @Nullable String website;
        private PostalAddress address = PostalAddress.NONE;

        private Builder(MatchKind kind) {
            this.kind = kind;
        }

        public Builder names(@Nullable String... values) {
            names = Present.of(values);
            return this;
        }

        public Builder name(@Nullable String given, @Nullable String family) {
            this.given = given;
            this.family = family;
            return this;
        }

        public Builder phones(@Nullable String... values) {
            phones = Present.of(values);
            return this;
        }

        public Builder mails(@Nullable String... values) {
            mails = Present.of(values);
            return this;
        }

        public Builder code(@Nullable String value) {
            code = value;
            return this;
        }

        public Builder idNumber(@Nullable String value) {
            idNumber = value;
            return this;
        }

        public Builder birth(@Nullable String value) {
            birth = value;
            return this;
        }

        public Builder address(PostalAddress value) {
            address = value;
            return this;
        }

        public Builder website(@Nullable String value) {
            website = value;
            return this;
        }

        public MatchRecord build() {
            return new MatchRecord(
                    kind, names, given, family, phones, mails, code, idNumber, birth, address,
                    website);
        }
    }
}
