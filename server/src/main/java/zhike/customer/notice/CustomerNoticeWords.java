package zhike.customer.notice;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.access.Viewers;
import zhike.customer.card.FieldScreen;
import zhike.customer.field.FieldLabels;
import zhike.customer.subject.AboutCustomer;
import zhike.identity.Acting;
import zhike.identity.SignedIn;
import zhike.messaging.NoticeWords;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Notices about customers: fields and names of contacts only as far as the reader's rules go. */
@Component
class CustomerNoticeWords implements NoticeWords {
    private static final String WATCHED = "watched.";
    private final Viewers viewers;
    private final FieldScreen screen;
    private final FieldLabels labels;

    CustomerNoticeWords(Viewers viewers, FieldScreen screen, FieldLabels labels) {
        this.viewers = viewers;
        this.screen = screen;
        this.labels = labels;
    }

    @Override
    public String subjectKind() {
        return AboutCustomer.KIND;
    }

    @Override
    public Map<String, Object> seen(String kind, Map<String, Object> detail) {
        Viewer viewer = viewer();
        if (viewer == null) return Map.of();
        Map<String, Object> seen = new HashMap<>(detail);
        if (kind.startsWith(WATCHED + "contact."))
            seen.computeIfPresent(
                    "name", (key, name) -> screen.contactName(viewer, String.valueOf(name)));
        seen.computeIfPresent(
                "fields",
                (key, value) ->
                        value instanceof List<?> keys ? FieldLabels.known(viewer, keys) : value);
        return seen;
    }

    @Override
    public Map<String, Object> inWords(Map<String, Object> seen, Locale locale) {
        Viewer viewer = viewer();
        if (viewer == null) return seen;
        Map<String, Object> words = new HashMap<>(seen);
        words.computeIfPresent(
                "fields",
                (key, value) ->
                        value instanceof List<?> keys ? labels.list(keys, viewer, locale) : value);
        return words;
    }

    /** Of what is watched, the line on the timeline. */
    @Override
    public String otherwise(String kind) {
        return "timeline." + (kind.startsWith(WATCHED) ? kind.substring(WATCHED.length()) : kind);
    }

    private @Nullable Viewer viewer() {
        SignedIn who = Acting.now();
        return who == null ? null : viewers.of(who);
    }
}
