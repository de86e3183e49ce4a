package zhike.messaging.digest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import zhike.identity.Mailboxes;
import zhike.identity.SignedIn;
import zhike.messaging.mail.MailSetup;
import zhike.platform.web.SignedInOnly;

import java.util.List;

/** One's own wish for the daily letter. */
@RestController
class DigestEndpoint {
    /**
     * @param address where it goes; null where the person has none
     * @param sends whether this installation sends mail at all
     */
    record Shown(boolean daily, String at, @Nullable String address, boolean sends) {}

    record Wish(@NotNull Boolean daily) {}

    private final DigestWishes wishes;
    private final Mailboxes mailboxes;
    private final MailSetup setup;

    DigestEndpoint(DigestWishes wishes, Mailboxes mailboxes, MailSetup setup) {
        this.wishes = wishes;
        this.mailboxes = mailboxes;
        this.setup = setup;
    }

    @GetMapping("/api/daily-letter")
    @SignedInOnly(because = "the caller's own wish")
    Shown shown(SignedIn who) {
        String address =
                mailboxes.of(List.of(who.personId())).stream()
                        .findFirst()
                        .map(Mailboxes.Mailbox::address)
                        .orElse(null);
        return new Shown(
                wishes.wants(who.personId()), setup.now().digestAt(), address, setup.now().sends());
    }

    @PutMapping("/api/daily-letter")
    @SignedInOnly(because = "the caller's own wish")
    Shown put(@Valid @RequestBody Wish wish, SignedIn who) {
        wishes.set(who.personId(), wish.daily());
        return shown(who);
    }
}
