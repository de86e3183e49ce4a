package zhike.workbench.feed;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import zhike.identity.SignedIn;
import zhike.messaging.PublicAddress;
import zhike.platform.error.Refusal;
import zhike.platform.web.SignedInOnly;

import java.time.Instant;

/** One's own address for calendar programs. */
@RestController
class FeedEndpoint {
    private static final String OWN = "the caller's own calendar";

    /**
     * @param path of the fresh address, told once
     * @param address the same as a whole, where the installation knows its own
     */
    record Shown(
            boolean made,
            @Nullable Instant madeAt,
            @Nullable Instant readAt,
            @Nullable String path,
            @Nullable String address) {}

    private final Feeds feeds;
    private final PublicAddress address;

    FeedEndpoint(Feeds feeds, PublicAddress address) {
        this.feeds = feeds;
        this.address = address;
    }

    @GetMapping("/api/calendar-feed")
    @SignedInOnly(because = OWN)
    Shown shown(SignedIn who) {
        return shown(who, null);
    }

    @PostMapping("/api/calendar-feed")
    @SignedInOnly(because = OWN)
    @ResponseStatus(HttpStatus.CREATED)
    Shown make(SignedIn who) {
        if (who.keyId() != null) throw Refusal.forbidden("operation.not-granted");
        return shown(who, feeds.make(who.personId(), who.name()));
    }

    @DeleteMapping("/api/calendar-feed")
    @SignedInOnly(because = OWN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(SignedIn who) {
        feeds.withdraw(who.personId(), who.name());
    }

    private Shown shown(SignedIn who, @Nullable String token) {
        Feeds.Kept kept = feeds.of(who.personId());
        String path = token == null ? null : FeedAddress.path(token);
        return new Shown(
                kept != null,
                kept == null ? null : kept.madeAt(),
                kept == null ? null : kept.readAt(),
                path,
                path == null ? null : address.link(path));
    }
}
