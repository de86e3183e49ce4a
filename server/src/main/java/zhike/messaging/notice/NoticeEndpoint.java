package zhike.messaging.notice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import zhike.identity.SignedIn;
import zhike.messaging.Notice;
import zhike.messaging.NoticeList;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;
import zhike.platform.web.SignedInOnly;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One's own notices. */
@RestController
class NoticeEndpoint {
    record Reading(@NotNull Long upTo) {}

    record Told(List<Notice> items, @Nullable String next, int unread) {}

    private final NoticeList notices;

    NoticeEndpoint(NoticeList notices) {
        this.notices = notices;
    }

    /**
     * @return {@code unread} counts to 100
     */
    @GetMapping("/api/notices")
    @SignedInOnly(because = "the caller's own notices")
    Told page(
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            SignedIn who,
            Locale locale) {
        Page<Notice> page =
                notices.page(
                        who.personId(),
                        unread,
                        Cursor.read(cursor, 1),
                        Page.limit(limit, 30),
                        locale);
        return new Told(page.items(), page.next(), notices.unread(who.personId()));
    }

    @PostMapping("/api/notices/reading")
    @SignedInOnly(because = "the caller's own notices")
    Map<String, Integer> read(@Valid @RequestBody Reading reading, SignedIn who) {
        notices.read(who.personId(), reading.upTo());
        return Map.of("unread", notices.unread(who.personId()));
    }
}
