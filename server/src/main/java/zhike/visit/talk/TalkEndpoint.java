package zhike.visit.talk;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.platform.page.Page;
import zhike.platform.web.Needs;

import java.time.Instant;
import java.util.Map;

/** Talks with customers. */
@RestController
@RequestMapping("/api/talks")
class TalkEndpoint {
    private final TalkList list;
    private final TalkRecording recording;
    private final TalkCorrecting correcting;

    TalkEndpoint(TalkList list, TalkRecording recording, TalkCorrecting correcting) {
        this.correcting = correcting;
        this.list = list;
        this.recording = recording;
    }

    @GetMapping
    @Needs("visit.read")
    Page<TalkList.Line> page(
            @RequestParam(required = false) @Nullable Long id,
            @RequestParam(required = false) @Nullable String way,
            @RequestParam(required = false) @Nullable Long person,
            @RequestParam(required = false) @Nullable Long customer,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Viewer viewer) {
        return list.page(
                viewer,
                new TalkList.Filter(id, way, person, customer, from, to),
                cursor,
                Page.limit(limit, 50));
    }

    @PostMapping
    @Needs("visit.edit")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Long> add(@Valid @RequestBody TalkForm form, Viewer viewer) {
        return Map.of("id", recording.record(viewer, form));
    }

    @PutMapping("/{id:[0-9]{1,18}}")
    @Needs("visit.edit")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void correct(
            @PathVariable long id, @Valid @RequestBody TalkCorrecting.Form form, Viewer viewer) {
        correcting.correct(viewer, id, form);
    }
}
