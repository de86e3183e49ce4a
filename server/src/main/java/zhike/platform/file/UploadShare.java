package zhike.platform.file;

import org.springframework.stereotype.Component;

import zhike.platform.error.Refusal;
import zhike.platform.error.Refusal.Kind;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** Nobody fills the disk alone: a person brings so many bytes within a day, and no more. */
@Component
public class UploadShare {
    /** How many bytes that are: a bean of the module that keeps the setting. */
    public interface Bound {
        long bytesADay();
    }

    private static final Duration WINDOW = Duration.ofDays(1);
    private final Clock clock;
    private final StoredFiles files;
    private final Bound bound;

    UploadShare(Clock clock, StoredFiles files, Bound bound) {
        this.clock = clock;
        this.files = files;
        this.bound = bound;
    }

    /**
     * @param more bytes about to be kept
     * @throws Refusal {@code file.share}
     */
    public void take(long personId, long more) {
        long most = bound.bytesADay();
        if (files.brought(personId, clock.instant().minus(WINDOW)) + more > most)
            throw new Refusal(Kind.TOO_MANY, "file.share", Map.of("most", most >> 20));
    }
}
