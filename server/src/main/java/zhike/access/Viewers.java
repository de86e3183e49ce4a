package zhike.access;

import org.springframework.stereotype.Component;

import zhike.identity.Acting;
import zhike.identity.PeopleChanged;
import zhike.identity.SignedIn;
import zhike.platform.broadcast.Broadcast;
import zhike.platform.broadcast.Remembered;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps each person's viewer until a right, a role, a position or a delegation changes anywhere.
 */
@Component
public class Viewers {
    public static final String CHANGED = PeopleChanged.TOPIC;

    /**
     * @param until when a delegation begins or ends, and the viewer is another
     */
    private record Known(Viewer viewer, Instant until) {}

    private final Remembered<Long, Known> known;
    private final ViewerLoader loader;
    private final Clock clock;

    Viewers(ViewerLoader loader, Clock clock, Broadcast broadcast) {
        this.loader = loader;
        this.clock = clock;
        known = new Remembered<>(broadcast, CHANGED, 20_000, Duration.ofMinutes(1));
    }

    public Viewer of(SignedIn who) {
        Viewer viewer = whole(who.personId());
        return who.onlyOperations() == null ? viewer : bounded(viewer, who.onlyOperations());
    }

    /** The one who acts by a key, asked for by number, is no more than the key. */
    public Viewer of(long personId) {
        SignedIn who = Acting.now();
        return who != null && who.personId() == personId ? of(who) : whole(personId);
    }

    private Viewer whole(long personId) {
        Known found = known.find(personId);
        if (found != null && found.until().isAfter(clock.instant())) return found.viewer();
        long mark = known.mark();
        Known fresh = load(personId);
        known.keep(personId, fresh, mark);
        return fresh.viewer();
    }

    private Known load(long personId) {
        return new Known(loader.load(personId), loader.nextChange(personId));
    }

    private static Viewer bounded(Viewer viewer, Set<String> operations) {
        var reaches =
                viewer.reaches().entrySet().stream()
                        .filter(entry -> operations.contains(entry.getKey()))
                        .collect(Collectors.toUnmodifiableMap(e -> e.getKey(), e -> e.getValue()));
        return new Viewer(
                viewer.personId(),
                viewer.name(),
                viewer.unitId(),
                viewer.branchId(),
                viewer.locale(),
                reaches,
                viewer.fieldRules());
    }
}
