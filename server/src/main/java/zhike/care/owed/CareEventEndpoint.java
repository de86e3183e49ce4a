package zhike.care.owed;

import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.platform.web.Needs;

import java.util.List;
import java.util.Locale;

/** Events that customers are owed. */
@RestController
@RequestMapping("/api/care/events")
class CareEventEndpoint {
    record Added(long id) {}

    private final CareEvents events;

    CareEventEndpoint(CareEvents events) {
        this.events = events;
    }

    @GetMapping
    @Needs("care.read")
    List<CareEvents.Shown> all(Locale locale) {
        return events.all(locale);
    }

    @PostMapping
    @Needs("care.run")
    @ResponseStatus(HttpStatus.CREATED)
    Added add(@Valid @RequestBody CareEvents.Form form, Viewer viewer) {
        return new Added(events.add(viewer, form));
    }

    /** Calls it off: what is not done yet is not owed any more. */
    @DeleteMapping("/{id}")
    @Needs("care.run")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void callOff(@PathVariable long id) {
        events.callOff(id);
    }
}
