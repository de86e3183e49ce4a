package zhike.platform.text;

/** One thing by which a customer is found. */
public record SearchPart(Kind kind, String value) {

    /** What the value is; it decides how it is cut, and how much a match is worth. */
    public enum Kind {
        /** The name of a company, its former names and short names. */
        NAME,
        /** The name of a customer who is a person. */
        PERSON,
        /** The name of a contact person. */
        CONTACT,
        /** A cell of telephone numbers in any form. */
        PHONE,
        /** A number by which the customer is called: customer number, credit code. */
        NUMBER,
        /** A mail address. */
        MAIL,
        /** An address. */
        ADDRESS,
        /** Any other text. */
        TEXT;

        boolean named() {
            return this == NAME || this == PERSON || this == CONTACT;
        }

        boolean person() {
            return this == PERSON || this == CONTACT;
        }

        boolean prose() {
            return this == ADDRESS || this == TEXT;
        }
    }
}
