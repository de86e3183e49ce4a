package zhike.customer.matching;

/** Single words with a meaning of their own in company names. */
final class Marks {
    static final String GROUP = "group";
    static final String COUNTRY = "country";
    static final String SHOP = "shop";
    static final String FORMER = "former";
    static final String TOWN = "town";
    static final String ZONE = "zone";
    static final String ORDINAL = "ordinal";

    private Marks() {}

    /** Length of the word of this meaning that begins the text, 0 for none. */
    static int at(String text, String meaning) {
        return at(text, 0, meaning);
    }

    static int at(String text, int from, String meaning) {
        int length = CompanyWords.MARKS.lengthAt(text, from);
        return meaning.equals(CompanyWords.MARKS.meaning(text.substring(from, from + length)))
                ? length
                : 0;
    }

    /** Length of the word of this meaning that ends the text, 0 for none. */
    static int atEnd(String text, String meaning) {
        int length = CompanyWords.MARKS.lengthAtEnd(text);
        return meaning.equals(CompanyWords.MARKS.meaning(text.substring(text.length() - length)))
                ? length
                : 0;
    }
}
