package zhike.messaging.mail;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import zhike.messaging.MailAddress;
import zhike.platform.error.Refusal;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * What an administrator fills in.
 *
 * @param password null keeps the one there is, an empty one takes it away
 */
record MailForm(
        boolean on,
        @NotNull @Size(max = 253) @Pattern(regexp = "[A-Za-z0-9.:_-]*") String host,
        @Min(1) @Max(65_535) int port,
        @NotNull Tls tls,
        @NotNull @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*") String user,
        @Size(max = 500) @Nullable String password,
        @NotNull @Size(max = 254) String senderAddress,
        @NotNull @Size(max = 100) @Pattern(regexp = "\\P{Cntrl}*") String senderName,
        @Min(1) @Max(10_000) int perMinute,
        @NotNull @Size(max = 300) String publicAddress,
        @NotNull @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]") String digestAt) {

    /**
     * @param sealed the password, sealed
     * @throws Refusal naming the field
     */
    MailSettings settings(@Nullable String sealed) {
        if (on && host.isBlank()) throw Refusal.invalid("host", "field.required");
        if (on && senderAddress.isBlank()) throw Refusal.invalid("senderAddress", "field.required");
        return new MailSettings(
                on,
                host,
                port,
                tls,
                user.strip(),
                sealed,
                senderAddress.isBlank() ? "" : MailAddress.of("senderAddress", senderAddress),
                senderName.strip(),
                perMinute,
                address(publicAddress.strip()),
                digestAt);
    }

    private static String address(String text) {
        String plain = text.replaceAll("/+$", "");
        if (plain.isEmpty()) return "";
        try {
            URI read = new URI(plain);
            boolean web = "http".equals(read.getScheme()) || "https".equals(read.getScheme());
            if (web
                    && read.getHost() != null
                    && read.getRawQuery() == null
                    && read.getRawFragment() == null
                    && read.getRawUserInfo() == null) return plain;
        } catch (URISyntaxException e) {
            throw Refusal.invalid("publicAddress", "mail.public-address.invalid");
        }
        throw Refusal.invalid("publicAddress", "mail.public-address.invalid");
    }
}
