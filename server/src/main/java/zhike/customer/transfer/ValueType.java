package zhike.customer.transfer;

/** How the text of a cell is to be read. */
public enum ValueType {
    TEXT,
    NAME,
    KIND,
    GENDER,
    DATE,
    PHONE,
    MAIL,
    URL,
    /** Digits or letters each of which counts: a number in a spreadsheet may have lost some. */
    CODE,
    COUNT,
    AMOUNT,
    TAGS
}
