package zhike.customer.field;

import java.util.Locale;

/** What a field holds. */
public enum FieldKind {
    TEXT,
    LONGTEXT,
    NUMBER,
    MONEY,
    DATE,
    BOOLEAN,
    CHOICE,
    CHOICES;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static FieldKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
