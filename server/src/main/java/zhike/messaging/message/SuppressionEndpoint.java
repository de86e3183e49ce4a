package zhike.messaging.message;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import zhike.identity.SignedIn;
import zhike.messaging.MessageChannel;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;
import zhike.platform.web.Needs;

/** Who wants no messages. */
@RestController
class SuppressionEndpoint {
    record Fresh(
            @NotNull @Pattern(regexp = "sms|mail") String channel,
            @NotBlank @Size(max = 254) String address,
            @NotBlank @Size(max = 500) String words) {}

    record Lifting(@NotBlank @Size(max = 500) String reason) {}

    record Made(long id) {}

    private final SuppressionList list;
    private final SuppressionDeeds deeds;

    SuppressionEndpoint(SuppressionList list, SuppressionDeeds deeds) {
        this.list = list;
        this.deeds = deeds;
    }

    /**
     * @param address the whole of it, a number as anybody writes one
     * @param lifted also those that do not hold any more
     */
    @GetMapping("/api/suppressions")
    @Needs("message.read")
    Page<SuppressionList.Shown> page(
            @RequestParam(required = false) @Nullable String channel,
            @RequestParam(required = false) @Nullable String address,
            @RequestParam(required = false) @Nullable Boolean lifted,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return list.page(
                channel == null ? null : MessageChannel.of(channel),
                address,
                Boolean.TRUE.equals(lifted),
                Cursor.read(cursor, 1),
                Page.limit(limit, 50));
    }

    /** Written down by a person, with what was said. */
    @PostMapping("/api/suppressions")
    @Needs("message.send")
    @ResponseStatus(HttpStatus.CREATED)
    Made add(@Valid @RequestBody Fresh fresh, SignedIn who) {
        return new Made(deeds.add(fresh, who.personId()));
    }

    @PostMapping("/api/suppressions/{id}/lifting")
    @Needs("message.send")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lift(@PathVariable long id, @Valid @RequestBody Lifting lifting, SignedIn who) {
        deeds.lift(id, who.personId(), lifting.reason());
    }
}
