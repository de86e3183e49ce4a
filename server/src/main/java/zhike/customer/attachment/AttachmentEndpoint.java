package zhike.customer.attachment;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import zhike.access.Viewer;
import zhike.platform.error.Refusal;
import zhike.platform.error.Refusal.Kind;
import zhike.platform.file.Download;
import zhike.platform.file.StoredFile;
import zhike.platform.file.UploadShare;
import zhike.platform.web.Needs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The files on a customer's card. */
@RestController
@RequestMapping("/api/customers/{id}/attachments")
class AttachmentEndpoint {
    private final Attachments attachments;
    private final Download download;
    private final UploadShare share;

    AttachmentEndpoint(Attachments attachments, Download download, UploadShare share) {
        this.share = share;
        this.attachments = attachments;
        this.download = download;
    }

    @GetMapping
    @Needs("customer.read")
    List<Attachments.Shown> all(@PathVariable long id, Viewer viewer) {
        return attachments.all(viewer, id);
    }

    @PostMapping
    @Needs("customer.edit")
    @ResponseStatus(HttpStatus.CREATED)
    Attachments.Shown add(
            @PathVariable long id,
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable String note,
            Viewer viewer)
            throws IOException {
        if (file.getSize() > Attachments.LARGEST)
            throw new Refusal(
                    Kind.TOO_LARGE, "file.too-large", Map.of("limit", Attachments.LARGEST));
        share.take(viewer.personId(), file.getSize());
        String name = file.getOriginalFilename();
        return attachments.add(viewer, id, name == null ? "" : name, file.getInputStream(), note);
    }

    /**
     * To be saved; only plain pictures may be shown in the page, what they are being known from
     * their bytes.
     */
    @GetMapping("/{attachmentId}/content")
    @Needs("customer.read")
    ResponseEntity<Resource> content(
            @PathVariable long id,
            @PathVariable long attachmentId,
            @RequestParam(defaultValue = "false") boolean shown,
            Viewer viewer) {
        StoredFile file = attachments.file(viewer, id, attachmentId);
        ResponseEntity<Resource> saved = download.of(file);
        if (!shown || !MediaSniffing.SHOWN.contains(file.mediaType())) return saved;
        HttpHeaders headers = new HttpHeaders(saved.getHeaders());
        headers.set(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.inline()
                        .filename(file.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        return new ResponseEntity<>(saved.getBody(), headers, HttpStatus.OK);
    }

    @DeleteMapping("/{attachmentId}")
    @Needs("customer.edit")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable long id, @PathVariable long attachmentId, Viewer viewer) {
        attachments.remove(viewer, id, attachmentId);
    }
}
