package zhike.platform.text;

/** Why a customer was found; the worth orders matches of the same exactness. */
public enum MatchReason {
    NUMBER(95),
    NAME(90),
    PINYIN(80),
    INITIALS(75),
    CONTACT(70),
    CONTACT_PINYIN(60),
    CONTACT_INITIALS(55),
    PHONE(50),
    MAIL(40),
    ADDRESS(30),
    TEXT(20);

    private final int worth;

    MatchReason(int worth) {
        this.worth = worth;
    }

    int worth() {
        return worth;
    }

    static MatchReason written(SearchPart.Kind kind) {
        return switch (kind) {
            case NAME, PERSON -> NAME;
            case CONTACT -> CONTACT;
            case PHONE -> PHONE;
            case NUMBER -> NUMBER;
            case MAIL -> MAIL;
            case ADDRESS -> ADDRESS;
            case TEXT -> TEXT;
        };
    }
}
