package zhike.care.owed;

import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.platform.web.Needs;

/** What customers think of us. */
@RestController
class OpinionEndpoint {
    record Added(long id) {}

    private final Opinions opinions;

    OpinionEndpoint(Opinions opinions) {
        this.opinions = opinions;
    }

    @PostMapping("/api/customers/{id}/opinions")
    @Needs("customer.read")
    @ResponseStatus(HttpStatus.CREATED)
    Added add(@PathVariable long id, @Valid @RequestBody Opinions.Form form, Viewer viewer) {
        return new Added(opinions.add(viewer, id, form));
    }
}
