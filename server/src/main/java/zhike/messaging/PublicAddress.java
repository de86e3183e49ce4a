package zhike.messaging;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.messaging.mail.MailSetup;

/** The address by which people reach this installation; it does not know it by itself. */
@Component
public class PublicAddress {
    private final MailSetup setup;

    PublicAddress(MailSetup setup) {
        this.setup = setup;
    }

    /**
     * @param path such as {@code /customers/12}
     * @return null where nobody has set the address yet
     */
    public @Nullable String link(String path) {
        String address = setup.now().publicAddress();
        return address.isEmpty() ? null : address + path;
    }
}
