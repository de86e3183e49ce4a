package zhike.care.matrix;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.platform.web.Needs;

import java.time.Clock;
import java.time.LocalDate;

/** The entitlement matrix. */
@RestController
@RequestMapping("/api/care/matrix")
class MatrixEndpoint {
    private final MatrixReading reading;
    private final MatrixWriting writing;
    private final MatrixPreview preview;
    private final Matrices matrices;
    private final Clock clock;

    MatrixEndpoint(
            MatrixReading reading,
            MatrixWriting writing,
            MatrixPreview preview,
            Matrices matrices,
            Clock clock) {
        this.reading = reading;
        this.writing = writing;
        this.preview = preview;
        this.matrices = matrices;
        this.clock = clock;
    }

    @GetMapping
    @Needs("care.read")
    MatrixView one(@RequestParam(required = false) @Nullable Long version) {
        return reading.one(version);
    }

    @PutMapping
    @Needs("care.matrix")
    MatrixView change(@Valid @RequestBody MatrixForm form, Viewer viewer) {
        return reading.one(writing.write(viewer, form));
    }

    @PostMapping("/preview")
    @Needs("care.matrix")
    MatrixPreview.Shown preview(@Valid @RequestBody MatrixForm form) {
        return preview.of(matrices.on(LocalDate.now(clock)), form);
    }
}
