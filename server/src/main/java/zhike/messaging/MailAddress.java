package zhike.messaging;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

import zhike.platform.error.Refusal;

import java.net.IDN;
import java.util.Locale;

/** One mail address and nothing besides: no name, no list, no comment, no line break. */
public final class MailAddress {
    /** RFC 5321, 4.5.3.1.3. */
    private static final int LONGEST = 254;

    private MailAddress() {}

    /**
     * @return with its domain in ASCII (IDNA)
     * @throws Refusal {@code mail.address.invalid} naming the field
     */
    public static String of(String field, String text) {
        try {
            String plain = ascii(text.strip());
            InternetAddress read = new InternetAddress(plain, true);
            read.validate();
            if (plain.length() <= LONGEST && plain.equals(read.getAddress())) return plain;
        } catch (AddressException | IllegalArgumentException e) {
            throw wrong(field);
        }
        throw wrong(field);
    }

    public static boolean is(String text) {
        try {
            return !of("", text).isEmpty();
        } catch (Refusal wrong) {
            return false;
        }
    }

    private static String ascii(String address) {
        int at = address.lastIndexOf('@');
        if (at < 1 || address.chars().limit(at).anyMatch(c -> c <= ' ' || c > '~'))
            throw new IllegalArgumentException();
        String domain = IDN.toASCII(address.substring(at + 1), IDN.USE_STD3_ASCII_RULES);
        if (domain.isEmpty() || domain.startsWith(".")) throw new IllegalArgumentException();
        return address.substring(0, at + 1) + domain.toLowerCase(Locale.ROOT);
    }

    private static Refusal wrong(String field) {
        return Refusal.invalid(field, "mail.address.invalid");
    }
}
