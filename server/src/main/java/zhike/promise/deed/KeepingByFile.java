package zhike.promise.deed;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

import zhike.access.Viewer;
import zhike.platform.error.Refusal;
import zhike.platform.error.Refusal.Kind;
import zhike.platform.file.StoredFile;
import zhike.platform.file.StoredFiles;
import zhike.promise.Proof;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Keeps a promise by a file; what is refused leaves no file behind. */
@Component
class KeepingByFile {
    private static final long LARGEST = 20L << 20;
    private static final long A_DAY = 500L << 20;
    private final Keeping keeping;
    private final StoredFiles files;
    private final Clock clock;

    KeepingByFile(Keeping keeping, StoredFiles files, Clock clock) {
        this.keeping = keeping;
        this.files = files;
        this.clock = clock;
    }

    @Transactional(rollbackFor = Exception.class)
    public DeedDone keep(
            Viewer viewer,
            long id,
            MultipartFile file,
            @Nullable String note,
            @Nullable String reason,
            @Nullable String breachNote)
            throws IOException {
        if (files.brought(viewer.personId(), clock.instant().minus(Duration.ofDays(1)))
                        + file.getSize()
                > A_DAY)
            throw new Refusal(Kind.TOO_MANY, "file.share", Map.of("most", A_DAY >> 20));
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        StoredFile stored =
                files.write(name, "application/octet-stream", file.getInputStream(), LARGEST);
        Proof proof = new Proof(bounded(note), stored.id(), null);
        return keeping.keep(viewer, List.of(id), proof, reason, bounded(breachNote));
    }

    private static @Nullable String bounded(@Nullable String text) {
        String written = Keeping.written(text);
        return written == null || written.length() <= DeedForms.NOTE
                ? written
                : written.substring(0, DeedForms.NOTE);
    }
}
