package zhike.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import zhike.identity.PeopleChanged;
import zhike.identity.SignedIn;
import zhike.platform.broadcast.Broadcast;

/** Keeps each person's viewer until a right, a role, a position or a delegation changes anywhere. */
@Component
public class Viewers {
    public static final String CHANGED = PeopleChanged.TOPIC;
    private final Cache<Long, Viewer> cache = Caffeine.newBuilder().maximumSize(20_000)
            .expireAfterWrite(Duration.ofMinutes(1)).build();
    private final ViewerLoader loader;

    Viewers(ViewerLoader loader, Broadcast broadcast) {
        this.loader = loader;
        broadcast.on(CHANGED, any -> cache.invalidateAll());
    }

    public Viewer of(SignedIn who) {
        Viewer viewer = cache.get(who.personId(), loader::load);
        return who.onlyOperations() == null ? viewer : bounded(viewer, who.onlyOperations());
    }

    public Viewer of(long personId) {
        return cache.get(personId, loader::load);
    }

    private static Viewer bounded(Viewer viewer, Set<String> operations) {
        var reaches = viewer.reaches().entrySet().stream().filter(entry -> operations.contains(entry.getKey()))
                .collect(Collectors.toUnmodifiableMap(e -> e.getKey(), e -> e.getValue()));
        return new Viewer(viewer.personId(), viewer.name(), viewer.unitId(), viewer.branchId(), viewer.locale(), reaches, viewer.fieldRules());
    }
}
