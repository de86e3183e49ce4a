package zhike.promise.deed;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import zhike.access.Viewer;
import zhike.platform.file.Download;
import zhike.platform.web.SignedInOnly;
import zhike.promise.list.PromiseReading;

import java.io.IOException;

/** The file by which a promise was kept. */
@RestController
class ProofEndpoint {
    private final KeepingByFile keeping;
    private final PromiseReading reading;
    private final Download download;

    ProofEndpoint(KeepingByFile keeping, PromiseReading reading, Download download) {
        this.keeping = keeping;
        this.reading = reading;
        this.download = download;
    }

    /** Keeps it by this file. */
    @PostMapping("/api/promises/{id}/proof")
    @SignedInOnly(because = "one's own promises and of whom one stands in for")
    DeedDone keep(
            @PathVariable long id,
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable String note,
            @RequestParam(required = false) @Nullable String breachReason,
            @RequestParam(required = false) @Nullable String breachNote,
            Viewer viewer)
            throws IOException {
        return keeping.keep(viewer, id, file, note, breachReason, breachNote);
    }

    @GetMapping("/api/promises/{id}/proof")
    @SignedInOnly(because = "of promises that one sees")
    ResponseEntity<Resource> proof(@PathVariable long id, Viewer viewer) {
        return download.of(reading.proof(viewer, id));
    }
}
