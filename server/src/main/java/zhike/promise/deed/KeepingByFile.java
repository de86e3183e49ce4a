package zhike.promise.deed;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

import zhike.access.Viewer;
import zhike.platform.file.StoredFile;
import zhike.platform.file.StoredFiles;
import zhike.platform.file.UploadShare;
import zhike.promise.Proof;

import java.io.IOException;
import java.util.List;

/** Keeps a promise by a file; what is refused leaves no file behind. */
@Component
class KeepingByFile {
    private static final long LARGEST = 20L << 20;
    private final Keeping keeping;
    private final StoredFiles files;
    private final UploadShare share;

    KeepingByFile(Keeping keeping, StoredFiles files, UploadShare share) {
        this.keeping = keeping;
        this.files = files;
        this.share = share;
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
        share.take(viewer.personId(), file.getSize());
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
