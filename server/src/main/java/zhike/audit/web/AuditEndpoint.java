package zhike.audit.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import zhike.audit.seal.Inspections;
import zhike.audit.seal.Inspections.Inspection;
import zhike.identity.SignedIn;
import zhike.platform.job.JobShown;
import zhike.platform.language.Texts;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;
import zhike.platform.trail.Trail;
import zhike.platform.web.Needs;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** The trail, for the auditor alone; that it was read is in it too. */
@RestController
class AuditEndpoint {
    private static final String RIGHT = "audit.read";
    private static final String WORDS = "action.";

    /**
     * @param last what the last check found; null before the first
     */
    record Integrity(@Nullable Inspection last, @Nullable Running running) {}

    /**
     * @param total null while it is not known
     */
    record Running(long done, @Nullable Long total) {}

    record Action(String code, String label) {}

    private final EntrySearch search;
    private final Inspections inspections;
    private final Texts texts;
    private final Trail trail;

    AuditEndpoint(EntrySearch search, Inspections inspections, Texts texts, Trail trail) {
        this.search = search;
        this.inspections = inspections;
        this.texts = texts;
        this.trail = trail;
    }

    @GetMapping("/api/audit")
    @Needs(RIGHT)
    @Transactional
    public Page<EntryShown> page(
            @RequestParam @Nullable Long person,
            @RequestParam @Nullable String action,
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable Long record,
            @RequestParam @Nullable Instant from,
            @RequestParam @Nullable Instant to,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit,
            Locale locale) {
        EntryFilter filter = new EntryFilter(person, action, kind, record, from, to);
        Cursor after = Cursor.read(cursor, 2);
        Page<EntryShown> page = search.page(filter, after, Page.limit(limit, 50), locale);
        if (after == null) trail.record("audit.searched", null, null, null, filter.words());
        return page;
    }

    @GetMapping("/api/audit/actions")
    @Needs(RIGHT)
    List<Action> actions(Locale locale) {
        return texts.keys(Texts.language(locale)).stream()
                .filter(key -> key.startsWith(WORDS))
                .sorted()
                .map(key -> new Action(key.substring(WORDS.length()), texts.get(locale, key)))
                .toList();
    }

    @GetMapping("/api/audit/integrity")
    @Needs(RIGHT)
    Integrity integrity(Locale locale) {
        JobShown job = inspections.running(locale);
        return new Integrity(
                inspections.last(), job == null ? null : new Running(job.done(), job.total()));
    }

    @PostMapping("/api/audit/inspections")
    @Needs(RIGHT)
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobShown inspect(SignedIn who, Locale locale) {
        return inspections.begin(who, locale);
    }
}
