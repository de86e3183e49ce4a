package zhike.customer.watch;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.platform.web.Needs;
import zhike.platform.web.SignedInOnly;

/** Watching a customer. */
@RestController
@RequestMapping("/api/customers/{id}/watch")
class WatchEndpoint {
    private final Watching watching;

    WatchEndpoint(Watching watching) {
        this.watching = watching;
    }

    @PutMapping
    @Needs("customer.read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void begin(@PathVariable long id, Viewer viewer) {
        watching.begin(viewer, id);
    }

    @DeleteMapping
    @SignedInOnly(
            because = "ends only the caller's own watch, also on a customer that they see no more")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable long id, Viewer viewer) {
        watching.end(viewer, id);
    }
}
