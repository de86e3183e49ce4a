package zhike.platform.file;

import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;

/**
 * Sends a stored file to be saved, never to be shown: what strangers made must not run in our
 * pages.
 */
@Component
public class Download {
    private final StoredFiles files;

    Download(StoredFiles files) {
        this.files = files;
    }

    public ResponseEntity<Resource> of(StoredFile file) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .contentType(type(file.mediaType()))
                .contentLength(file.size())
                .body(new InputStreamResource(files.read(file.id())));
    }

    private static MediaType type(String sent) {
        try {
            return MediaType.parseMediaType(sent);
        } catch (IllegalArgumentException e) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
    }
}
