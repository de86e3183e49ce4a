package zhike.sim;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What the play knows of a customer that it has opened. */
final class Customer {
    final long id;
    final String branch;
    final Map<String, Object> draft;
    @Nullable Colleague owner;
    String stage = "potential";
    LocalDate confirmed;
    int notes;

    /** Left alone: nobody looks after it, and it becomes stale. */
    boolean forgotten;

    boolean gone;

    /** It has, or had, a dossier of recognition. */
    boolean recognised;

    /** It wants no marketing: material goes there only when they ask for it. */
    boolean unwilling;

    Customer(
            long id,
            String branch,
            Map<String, Object> draft,
            @Nullable Colleague owner,
            LocalDate opened) {
        this.id = id;
        this.branch = branch;
        this.draft = draft;
        this.owner = owner;
        this.confirmed = opened;
    }

    boolean enterprise() {
        return "enterprise".equals(draft.get("kind"));
    }

    String name() {
        return String.valueOf(draft.get("name"));
    }

    /** Whom one speaks with there. */
    @Nullable String spokenTo() {
        if (draft.get("contacts") instanceof List<?> contacts
                && !contacts.isEmpty()
                && contacts.getFirst() instanceof Map<?, ?> first)
            return String.valueOf(first.get("name"));
        return enterprise() ? null : name();
    }

    String path(String rest) {
        return "/api/customers/" + id + rest;
    }
}
