package zhike.care.gift;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import zhike.access.Viewer;
import zhike.platform.file.Download;
import zhike.platform.page.Page;
import zhike.platform.web.Needs;

import java.io.IOException;
import java.util.Locale;

/** Requests for gifts. */
@RestController
@RequestMapping("/api/gifts")
class GiftEndpoint {
    /** What was seen when it was decided. */
    record Seen(@NotNull Integer version) {}

    private final GiftReading reading;
    private final GiftWriting writing;
    private final GiftAsking asking;
    private final GiftGiving giving;
    private final Download download;

    GiftEndpoint(
            GiftReading reading,
            GiftWriting writing,
            GiftAsking asking,
            GiftGiving giving,
            Download download) {
        this.reading = reading;
        this.writing = writing;
        this.asking = asking;
        this.giving = giving;
        this.download = download;
    }

    @GetMapping
    @Needs("gift.read")
    Page<GiftView> page(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Long customer,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Viewer viewer,
            Locale locale) {
        return reading.page(viewer, state, customer, cursor, Page.limit(limit, 50), locale);
    }

    @GetMapping("/{id}")
    @Needs("gift.read")
    GiftView one(@PathVariable long id, Viewer viewer, Locale locale) {
        return reading.one(viewer, id, locale);
    }

    @PostMapping
    @Needs("gift.ask")
    @ResponseStatus(HttpStatus.CREATED)
    GiftView add(@Valid @RequestBody GiftForm form, Viewer viewer, Locale locale) {
        return reading.one(viewer, writing.add(viewer, form), locale);
    }

    @PutMapping("/{id}")
    @Needs("gift.ask")
    GiftView change(
            @PathVariable long id,
            @Valid @RequestBody GiftForm form,
            Viewer viewer,
            Locale locale) {
        writing.change(viewer, id, form);
        return reading.one(viewer, id, locale);
    }

    @PostMapping("/{id}/asking")
    @Needs("gift.ask")
    GiftView ask(
            @PathVariable long id, @Valid @RequestBody Seen form, Viewer viewer, Locale locale) {
        asking.ask(viewer, id, form.version());
        return reading.one(viewer, id, locale);
    }

    @PostMapping("/{id}/dropping")
    @Needs("gift.ask")
    GiftView drop(
            @PathVariable long id, @Valid @RequestBody Seen form, Viewer viewer, Locale locale) {
        asking.drop(viewer, id, form.version());
        return reading.one(viewer, id, locale);
    }

    @PostMapping("/{id}/handing-out")
    @Needs("gift.stock")
    GiftView handOut(
            @PathVariable long id, @Valid @RequestBody Seen form, Viewer viewer, Locale locale) {
        giving.handOut(viewer, id, form.version());
        return reading.one(viewer, id, locale);
    }

    @PostMapping("/{id}/arrival")
    @Needs("gift.ask")
    GiftView arrive(
            @PathVariable long id,
            @Valid @RequestBody GiftGiving.Arrival form,
            Viewer viewer,
            Locale locale) {
        giving.arrive(viewer, id, form);
        return reading.one(viewer, id, locale);
    }

    @PostMapping("/{id}/receipt")
    @Needs("gift.ask")
    GiftView receipt(
            @PathVariable long id,
            @RequestPart("file") MultipartFile file,
            Viewer viewer,
            Locale locale)
            throws IOException {
        giving.receipt(viewer, id, file);
        return reading.one(viewer, id, locale);
    }

    @GetMapping("/{id}/receipt")
    @Needs("gift.read")
    ResponseEntity<Resource> receipt(@PathVariable long id, Viewer viewer) {
        return download.of(reading.receipt(viewer, id));
    }
}
