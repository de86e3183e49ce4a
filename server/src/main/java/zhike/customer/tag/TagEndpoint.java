package zhike.customer.tag;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.customer.card.CardReading;
import zhike.customer.card.CardView;
import zhike.platform.web.Needs;

import java.util.List;

/** The company's tags, and those of one customer. */
@RestController
class TagEndpoint {
    record Wanted(@NotNull @Size(max = 50) List<@NotNull Long> tagIds) {}

    private final Tags tags;
    private final Tagging tagging;
    private final CardReading reading;

    TagEndpoint(Tags tags, Tagging tagging, CardReading reading) {
        this.tags = tags;
        this.tagging = tagging;
        this.reading = reading;
    }

    @GetMapping("/api/tags")
    @Needs("customer.read")
    List<Tags.Tag> all(Viewer viewer) {
        return tags.all(viewer);
    }

    @PostMapping("/api/tags")
    @Needs("tag.manage")
    @ResponseStatus(HttpStatus.CREATED)
    Tags.Tag add(@Valid @RequestBody TagForm form) {
        return tags.add(form);
    }

    @PutMapping("/api/tags/{id}")
    @Needs("tag.manage")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@PathVariable long id, @Valid @RequestBody TagForm form) {
        tags.change(id, form);
    }

    @DeleteMapping("/api/tags/{id}")
    @Needs("tag.manage")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable long id) {
        tags.remove(id);
    }

    @PutMapping("/api/customers/{id}/tags")
    @Needs("customer.edit")
    CardView set(@PathVariable long id, @Valid @RequestBody Wanted wanted, Viewer viewer) {
        tagging.set(viewer, id, wanted.tagIds());
        return reading.byId(viewer, id);
    }
}
