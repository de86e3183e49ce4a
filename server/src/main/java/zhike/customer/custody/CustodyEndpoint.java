package zhike.customer.custody;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.platform.web.Needs;

import java.util.List;
import java.util.Locale;

/** Looks behind masks, and who sees the file. */
@RestController
class CustodyEndpoint {
    record Revealed(@Nullable Object value) {}

    private final Revelation revelation;
    private final Visibility visibility;

    CustodyEndpoint(Revelation revelation, Visibility visibility) {
        this.revelation = revelation;
        this.visibility = visibility;
    }

    @PostMapping("/api/customers/{id}/revelation")
    @Needs("customer.reveal")
    Revealed reveal(@PathVariable long id, @Valid @RequestBody RevealForm form, Viewer viewer) {
        return new Revealed(revelation.reveal(viewer, id, form));
    }

    @GetMapping("/api/customers/{id}/visibility")
    @Needs("customer.read")
    List<Visibility.Seer> visibility(@PathVariable long id, Viewer viewer, Locale locale) {
        return visibility.of(viewer, id, locale);
    }
}
