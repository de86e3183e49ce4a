package zhike.customer.transfer;

import zhike.platform.sheet.CellShape;
import zhike.platform.text.CreditCode;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tests of single values: does this look like a mail address, a street, a company? */
final class ValueTest {
    private static final Predicate<String> URL = matching("(?i)(https?://|www\\.).+");
    private static final Predicate<String> MOBILE =
            matching("(\\+?86[- ]?)?1[3-9][0-9][- ]?[0-9]{4}[- ]?[0-9]{4}");
    private static final Predicate<String> PHONE =
            matching("(?=(.*[0-9]){7})\\+?[0-9]{1,4}[ ()./-]+[0-9 ()./-]{5,20}");
    private static final Predicate<String> ID_NUMBER =
            matching("[1-9][0-9]{5}(18|19|20)[0-9]{9}[0-9Xx]");
    private static final Predicate<String> CODE =
            matching("(?=.*[0-9])(?=.*[A-Za-z])[A-Za-z0-9_-]{4,30}");
    private static final Predicate<String> POSTCODE =
            matching("[0-9]{4,6}(-[0-9]{4})?|[A-Z][0-9][A-Z] ?[0-9][A-Z][0-9]");
    private static final Predicate<String> WORDS = matching("\\p{L}[\\p{L}.' -]*");
    private static final Predicate<String> HAN_NAME = matching("\\p{IsHan}{2,4}");

    private ValueTest() {}

    private static Predicate<String> matching(String pattern) {
        return Pattern.compile(pattern).asMatchPredicate();
    }

    static boolean isMail(String value) {
        return value.indexOf('@') > 0 && value.indexOf(' ') < 0;
    }

    static boolean isUrl(String value) {
        return URL.test(value);
    }

    static boolean isMobile(String value) {
        return MOBILE.test(value);
    }

    static boolean isPhone(String value) {
        return PHONE.test(value) && !isDate(value);
    }

    static boolean isDate(String value) {
        return CellShape.of(value) == CellShape.DATE;
    }

    static boolean isIdNumber(String value) {
        return ID_NUMBER.test(value);
    }

    static boolean isCreditCode(String value) {
        return CreditCode.valid(value);
    }

    static boolean isCode(String value) {
        return CODE.test(value);
    }

    static boolean isPostcode(String value) {
        return POSTCODE.test(value);
    }

    static boolean isWords(String value) {
        return WORDS.test(value);
    }

    static boolean isGender(String value) {
        return WordLists.has("male", value) || WordLists.has("female", value);
    }

    static boolean isSalutation(String value) {
        return WordLists.has("salutation", value);
    }

    static boolean isState(String value) {
        return Stream.of("us_state", "au_state", "ca_province")
                .anyMatch(list -> WordLists.of(list).contains(value));
    }

    static boolean isStreet(String value) {
        boolean chinese =
                value.length() >= 6
                        && WordLists.of("place_zh").stream().filter(value::contains).count() >= 2;
        return chinese
                || words(value).skip(1).anyMatch(word -> WordLists.of("street").contains(word));
    }

    static boolean isCompany(String value) {
        boolean chinese =
                value.codePoints().anyMatch(Character::isIdeographic)
                        && WordLists.of("company").stream()
                                .filter(word -> word.charAt(0) > 127)
                                .anyMatch(value::contains);
        return chinese || words(value).anyMatch(word -> WordLists.of("company").contains(word));
    }

    static boolean isGivenName(String value) {
        return WordLists.has("given", value);
    }

    static boolean isFamilyName(String value) {
        return WordLists.has("family", value);
    }

    /**
     * Two to four Chinese characters of which the first is (or the first two are) a family name.
     */
    static boolean isHanPerson(String value) {
        return HAN_NAME.test(value)
                && (value.length() <= 3
                                && WordLists.of("surname_zh").contains(value.substring(0, 1))
                        || WordLists.of("surname_zh2").contains(value.substring(0, 2)));
    }

    private static Stream<String> words(String value) {
        return Stream.of(value.toLowerCase(Locale.ROOT).split("[\\s,]+"));
    }
}
