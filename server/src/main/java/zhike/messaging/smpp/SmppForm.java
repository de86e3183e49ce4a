package zhike.messaging.smpp;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import zhike.platform.error.Refusal;

/**
 * What an administrator fills in; the lengths are those of SMPP 3.4, 5.2.
 *
 * @param password null keeps the one there is, an empty one takes it away
 */
record SmppForm(
        boolean on,
        @NotNull @Size(max = 253) @Pattern(regexp = "[A-Za-z0-9.:_-]*") String host,
        @Min(1) @Max(65_535) int port,
        boolean tls,
        @NotNull @Size(max = 15) @Pattern(regexp = "\\p{Print}*") String user,
        @Size(max = 8) @Pattern(regexp = "\\p{Print}*") @Nullable String password,
        @NotNull @Size(max = 12) @Pattern(regexp = "\\p{Print}*") String systemType,
        @NotNull @Size(max = 20) @Pattern(regexp = "[A-Za-z0-9 ]*") String sender,
        @NotNull NumberForm form,
        @Min(1) @Max(10_000) int perSecond,
        @Min(1) @Max(1_000) int window,
        boolean sevenBits,
        boolean receipts,
        @NotNull AfterLoss afterLoss,
        @Min(1) @Max(65_535) int knownStatus) {

    /**
     * @param sealed the password, sealed
     * @throws Refusal naming the field
     */
    SmppSettings settings(@Nullable String sealed) {
        if (on && host.isBlank()) throw Refusal.invalid("host", "field.required");
        if (on && user.isBlank()) throw Refusal.invalid("user", "field.required");
        return new SmppSettings(
                on,
                host,
                port,
                tls,
                user.strip(),
                sealed,
                systemType.strip(),
                sender.strip(),
                form,
                perSecond,
                window,
                sevenBits,
                receipts,
                afterLoss,
                knownStatus);
    }
}
