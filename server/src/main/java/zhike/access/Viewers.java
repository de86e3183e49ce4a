package zhike.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import zhike.identity.PeopleChanged;
import zhike.identity.SignedIn;
import zhike.platform.broadcast.Broadcast;

/** Keeps each person's viewer until a right, a role, a position or a delegation changes anywhere. */
@Component
public class Viewers {
    public static final String CHANGED = PeopleChanged.TOPIC;

    /** @param until when a delegation begins or ends, and the viewer is another */
    private record Known(Viewer viewer, Instant until) {
    }

    private final Cache<Long, Known> cache = Caffeine.newBuilder().maximumSize(20_000)
            .expireAfterWrite(Duration.ofMinutes(1)).build();
    private final ViewerLoader loader;
    private final Clock clock;

    Viewers(ViewerLoader loader, Clock clock, Broadcast broadcast) {
        this.loader = loader;
        this.clock = clock;
        broadcast.on(CHANGED, any -> cache.invalidateAll());
    }

    public Viewer of(SignedIn who) {
        Viewer viewer = of(who.personId());
        return who.onlyOperations() == null ? viewer : bounded(viewer, who.onlyOperations());
    }

    public Viewer of(long personId) {
        Known known = cache.get(personId, this::load);
        if (known.until().isAfter(clock.instant())) return known.viewer();
        cache.invalidate(personId);
        return cache.get(personId, this::load).viewer();
    }

    private Known load(long personId) {
        return new Known(loader.load(personId), loader.nextChange(personId));
    }

    private static Viewer bounded(Viewer viewer, Set<String> operations) {
        var reaches = viewer.reaches().entrySet().stream().filter(entry -> operations.contains(entry.getKey()))
                .collect(Collectors.toUnmodifiableMap(e -> e.getKey(), e -> e.getValue()));
        return new Viewer(viewer.personId(), viewer.name(), viewer.unitId(), viewer.branchId(), viewer.locale(), reaches, viewer.fieldRules());
    }
}
