package zhike.customer.card;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.platform.error.Refusal;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Opens a file as it is sent: the card with its first contacts, unless a double is found and not
 * forced.
 */
@Component
public class CardOpening {
    private static final Set<String> KINDS = Set.of("enterprise", "person");
    private static final int MOST_CONTACTS = 50;
    private final CardCreating creating;
    private final DoubleCheck doubles;

    CardOpening(CardCreating creating, DoubleCheck doubles) {
        this.creating = creating;
        this.doubles = doubles;
    }

    /**
     * @throws Refusal {@code customer.duplicate} with the matches, unless {@code force} is sent
     */
    @Transactional
    public long open(Viewer viewer, Map<String, @Nullable Object> body) {
        if (!(body.remove("kind") instanceof String kind) || !KINDS.contains(kind))
            throw Refusal.invalid("kind", "customer.kind.wrong");
        boolean force = Boolean.TRUE.equals(body.remove("force"));
        Object owner = body.remove("ownerId");
        if (owner != null && !(owner instanceof Integer) && !(owner instanceof Long))
            throw Refusal.invalid("ownerId", "customer.owner.unknown");
        List<?> people = list(body.remove("contacts"));
        if (body.remove("profile") instanceof Map<?, ?> profile)
            profile.forEach((key, value) -> body.putIfAbsent(String.valueOf(key), value));
        if (!force) doubles.refuse(viewer, kind, body);
        return creating.create(
                viewer, kind, body, owner == null ? null : ((Number) owner).longValue(), people);
    }

    private static List<?> list(@Nullable Object sent) {
        if (sent == null) return List.of();
        if (!(sent instanceof List<?> list) || list.size() > MOST_CONTACTS)
            throw Refusal.invalid("contacts", "customer.value.wrong");
        return list;
    }
}
