package zhike.messaging.message;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
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

import zhike.messaging.MessageChannel;
import zhike.messaging.MessageState;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;
import zhike.platform.web.Name;
import zhike.platform.web.Needs;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Messages to customers and what became of them. */
@RestController
class MessageEndpoint {
    record Shown(List<MessageView> items, @Nullable String next, Map<String, Integer> counts) {}

    record Ids(@NotEmpty @Size(max = 1_000) List<@NotNull Long> ids) {}

    record Made(long id) {}

    record Done(int done) {}

    /**
     * @param customerId whose it is; within reach
     */
    record Fresh(
            @NotNull @Pattern(regexp = "sms|mail") String channel,
            @NotBlank @Size(max = 254) String address,
            @Name @Size(max = 100) @Nullable String name,
            @Size(max = 300) @Nullable String title,
            @NotBlank @Size(max = 100_000) String text,
            @Nullable Long customerId,
            boolean marketing) {}

    private final MessageList list;
    private final MessageStory story;
    private final MessageDeeds deeds;

    MessageEndpoint(MessageList list, MessageStory story, MessageDeeds deeds) {
        this.list = list;
        this.story = story;
        this.deeds = deeds;
    }

    /**
     * @param customer only that one's; none where it is out of reach
     * @return {@code counts} by state of what the other filters let through, each to 1000; on the
     *     first page only
     */
    @GetMapping("/api/messages")
    @Needs("message.read")
    Shown page(
            @RequestParam(required = false) @Nullable String channel,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String purpose,
            @RequestParam(required = false) @Nullable Long customer,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Locale locale) {
        MessageFilter filter =
                new MessageFilter(
                        channel == null ? null : MessageChannel.of(channel),
                        state == null ? null : MessageState.of(state),
                        purpose,
                        customer);
        Cursor after = Cursor.read(cursor, 1);
        Page<MessageView> page = list.page(filter, after, Page.limit(limit, 50), locale);
        return new Shown(page.items(), page.next(), after == null ? list.counts(filter) : Map.of());
    }

    /** One with its text and all that happened to it. */
    @GetMapping("/api/messages/{id}")
    @Needs("message.read")
    MessageStory.Told told(@PathVariable long id, Locale locale) {
        return story.of(id, locale);
    }

    @PostMapping("/api/messages")
    @Needs("message.send")
    @ResponseStatus(HttpStatus.CREATED)
    Made send(@Valid @RequestBody Fresh fresh, Locale locale) {
        return new Made(deeds.send(fresh, locale));
    }

    /** Sends again what is uncertain or did not arrive; the others are passed over. */
    @PostMapping("/api/messages/repetitions")
    @Needs("message.send")
    Done again(@Valid @RequestBody Ids which) {
        return new Done(deeds.sendAgain(which.ids()));
    }

    /** Takes back what waits, and gives up what is uncertain; the others are passed over. */
    @PostMapping("/api/messages/dismissals")
    @Needs("message.send")
    Done dismiss(@Valid @RequestBody Ids which) {
        return new Done(deeds.dismiss(which.ids()));
    }
}
