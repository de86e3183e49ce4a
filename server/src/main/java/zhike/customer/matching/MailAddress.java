package zhike.customer.matching;

import java.util.Locale;
import java.util.Set;

/** A mail address cut at the @; without one it is all account. */
record MailAddress(String whole, String account) {
    private static final Set<String> OFFICES =
            Set.of(
                    "info", "sales", "service", "admin", "office", "contact", "mail", "support",
                    "market", "hello");

    static MailAddress of(String text) {
        String whole = text.strip().toLowerCase(Locale.ROOT);
        String plain = whole.startsWith("mailto:") ? whole.substring(7) : whole;
        int at = plain.indexOf('@');
        return new MailAddress(plain, at < 0 ? plain : plain.substring(0, at));
    }

    /**
     * True when the part before the @ names a person rather than an office that every company has.
     */
    boolean isPersonal() {
        return account.length() >= 5 && !OFFICES.contains(account);
    }
}
