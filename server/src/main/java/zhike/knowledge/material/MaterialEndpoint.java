package zhike.knowledge.material;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import zhike.access.Viewer;
import zhike.platform.error.Refusal;
import zhike.platform.file.Download;
import zhike.platform.file.UploadShare;
import zhike.platform.page.Page;
import zhike.platform.web.Needs;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The library of materials. */
@RestController
class MaterialEndpoint {
    record Made(long id) {}

    private final MaterialList list;
    private final MaterialKeeping keeping;
    private final Kits kits;
    private final Download download;
    private final UploadShare share;

    MaterialEndpoint(
            MaterialList list,
            MaterialKeeping keeping,
            Kits kits,
            Download download,
            UploadShare share) {
        this.share = share;
        this.list = list;
        this.keeping = keeping;
        this.kits = kits;
        this.download = download;
    }

    @GetMapping("/api/materials")
    @Needs("material.read")
    Page<MaterialList.Shown> page(
            @RequestParam(required = false) @Nullable Boolean usable,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Viewer viewer) {
        return list.page(viewer, Boolean.TRUE.equals(usable), kind, cursor, Page.limit(limit, 50));
    }

    @PostMapping("/api/materials")
    @Needs("material.manage")
    @ResponseStatus(HttpStatus.CREATED)
    Made add(@Valid @RequestBody MaterialForms.Material form, Viewer viewer) {
        return new Made(keeping.add(viewer, form));
    }

    @PutMapping("/api/materials/{id}")
    @Needs("material.manage")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@PathVariable long id, @Valid @RequestBody MaterialForms.Material form) {
        keeping.change(id, form);
    }

    @PostMapping("/api/materials/{id}/versions")
    @Needs("material.manage")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void bring(
            @PathVariable long id,
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable String note,
            Viewer viewer)
            throws IOException {
        if (file.getSize() > MaterialKeeping.LARGEST)
            throw new Refusal(
                    Refusal.Kind.TOO_LARGE,
                    "file.too-large",
                    Map.of("limit", MaterialKeeping.LARGEST));
        share.take(viewer.personId(), file.getSize());
        String name = file.getOriginalFilename();
        keeping.bring(viewer, id, name == null ? "" : name, file.getInputStream(), note);
    }

    @GetMapping("/api/materials/{id}/versions/{no}/content")
    @Needs("material.read")
    ResponseEntity<Resource> content(@PathVariable long id, @PathVariable int no, Viewer viewer) {
        return download.of(list.file(viewer, id, no));
    }

    @PostMapping("/api/materials/{id}/withdrawal")
    @Needs("material.manage")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(
            @PathVariable long id,
            @Valid @RequestBody MaterialForms.Withdrawal form,
            Viewer viewer) {
        keeping.withdraw(viewer, id, form.reason().strip());
    }

    @GetMapping("/api/kits")
    @Needs("material.read")
    List<Kits.Shown> kits(Viewer viewer) {
        return kits.all(viewer);
    }

    @PostMapping("/api/kits")
    @Needs("material.manage")
    @ResponseStatus(HttpStatus.CREATED)
    List<Kits.Shown> add(@Valid @RequestBody MaterialForms.Kit form, Viewer viewer) {
        kits.add(form);
        return kits.all(viewer);
    }

    @PutMapping("/api/kits/{id}")
    @Needs("material.manage")
    List<Kits.Shown> change(
            @PathVariable long id, @Valid @RequestBody MaterialForms.Kit form, Viewer viewer) {
        kits.change(id, form);
        return kits.all(viewer);
    }
}
