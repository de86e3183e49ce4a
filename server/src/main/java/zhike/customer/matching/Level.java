package zhike.customer.matching;

import java.util.Locale;

/**
 * How well one aspect of two records agrees; each level has its weight in {@code
 * weights.properties}.
 */
public enum Level {
    KIND_DIFFERS,
    ID_SAME,
    ID_NEAR,
    ID_DIFFERS,
    CODE_SAME,
    CODE_NEAR,
    CODE_DIFFERS,
    PHONE_SAME,
    PHONE_NEAR,
    PHONE_DIFFERS,
    MAIL_SAME,
    MAIL_NEAR,
    MAIL_ACCOUNT,
    MAIL_DIFFERS,
    WEBSITE_SAME,
    WEBSITE_DIFFERS,
    BIRTH_SAME,
    BIRTH_NEAR,
    BIRTH_CLOSE,
    BIRTH_PARTIAL,
    BIRTH_DIFFERS,
    GIVEN_SAME,
    GIVEN_SHORT,
    GIVEN_NEAR,
    GIVEN_ALIKE,
    GIVEN_INITIAL,
    GIVEN_DIFFERS,
    FAMILY_SAME,
    FAMILY_NEAR,
    FAMILY_ALIKE,
    FAMILY_INITIAL,
    FAMILY_DIFFERS,
    NAME_SWAPPED,
    WHOLE_SAME,
    WHOLE_SOUND,
    WHOLE_LATIN,
    WHOLE_ALIKE,
    WHOLE_DIFFERS,
    ADDRESS_SAME,
    ADDRESS_NEAR,
    ADDRESS_PART,
    ADDRESS_DIFFERS,
    CITY_SAME,
    CITY_NEAR,
    CITY_DIFFERS,
    POSTCODE_SAME,
    POSTCODE_NEAR,
    POSTCODE_DIFFERS,
    COMPANY_SAME,
    COMPANY_SOUND,
    COMPANY_LATIN,
    COMPANY_NEAR,
    COMPANY_ALIAS,
    COMPANY_SHORT,
    COMPANY_DIFFERS,
    REGION_SAME,
    REGION_WITHIN,
    REGION_ABSENT,
    REGION_DIFFERS,
    INDUSTRY_SAME,
    INDUSTRY_WITHIN,
    INDUSTRY_ABSENT,
    INDUSTRY_DIFFERS,
    FORM_SAME,
    FORM_OTHER,
    FORM_DIFFERS,
    GROUP_DIFFERS,
    BRANCH_SAME,
    BRANCH_DIFFERS;

    private final String key = name().toLowerCase(Locale.ROOT).replace('_', '.');

    /** The key of the weight and of the sentence shown, for instance {@code mail.same}. */
    public String key() {
        return key;
    }
}
