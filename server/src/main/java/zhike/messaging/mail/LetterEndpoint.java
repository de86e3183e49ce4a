package zhike.messaging.mail;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import zhike.platform.error.Refusal;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;
import zhike.platform.web.Needs;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Letters and what became of them. */
@RestController
class LetterEndpoint {
    record Letters(
            List<LetterList.Shown> items, @Nullable String next, Map<String, Integer> counts) {}

    private final LetterList list;
    private final LetterDeeds deeds;

    LetterEndpoint(LetterList list, LetterDeeds deeds) {
        this.list = list;
        this.deeds = deeds;
    }

    /**
     * @param state one of waiting, sending, sent, failed, uncertain, given_up, dismissed
     * @return {@code counts} by state of those that are not done with, each to 1000
     */
    @GetMapping("/api/letters")
    @Needs("mail.manage")
    Letters page(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Locale locale) {
        if (state != null && !LetterList.STATES.contains(state))
            throw Refusal.invalid("state", "field.form");
        Page<LetterList.Shown> page =
                list.page(state, Cursor.read(cursor, 1), Page.limit(limit, 50), locale);
        return new Letters(page.items(), page.next(), list.counts());
    }

    @PostMapping("/api/letters/{id}/repetition")
    @Needs("mail.manage")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void sendAgain(@PathVariable long id) {
        deeds.sendAgain(id);
    }

    @PostMapping("/api/letters/{id}/dismissal")
    @Needs("mail.manage")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dismiss(@PathVariable long id) {
        deeds.dismiss(id);
    }
}
