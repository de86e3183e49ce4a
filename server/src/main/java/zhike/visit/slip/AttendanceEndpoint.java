package zhike.visit.slip;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.platform.web.Needs;
import zhike.platform.web.SignedInOnly;

import java.time.LocalDate;
import java.util.List;

/** Leaving, arriving and coming back. */
@RestController
class AttendanceEndpoint {
    record Deed(@NotNull Integer version) {}

    private final Attendance attendance;
    private final SlipRegistering registering;

    AttendanceEndpoint(Attendance attendance, SlipRegistering registering) {
        this.attendance = attendance;
        this.registering = registering;
    }

    @GetMapping("/api/visit-attendance")
    @Needs("visit.attend")
    List<Attendance.Line> day(
            @RequestParam(required = false) @Nullable LocalDate day, Viewer viewer) {
        return attendance.of(viewer, day);
    }

    @PostMapping("/api/visit-slips/{id}/leaving")
    @SignedInOnly(
            because = "the visitors by visit.edit or the clerk by visit.attend; the query decides")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(@PathVariable long id, @Valid @RequestBody Deed deed, Viewer viewer) {
        registering.leave(viewer, id, deed.version());
    }

    @PostMapping("/api/visit-slips/{id}/arrival")
    @Needs("visit.edit")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void arrive(
            @PathVariable long id,
            @Valid @RequestBody SlipRegistering.Arrival arrival,
            Viewer viewer) {
        registering.arrive(viewer, id, arrival);
    }

    @PostMapping("/api/visit-slips/{id}/return")
    @SignedInOnly(
            because = "the visitors by visit.edit or the clerk by visit.attend; the query decides")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void comeBack(@PathVariable long id, @Valid @RequestBody Deed deed, Viewer viewer) {
        registering.comeBack(viewer, id, deed.version());
    }
}
