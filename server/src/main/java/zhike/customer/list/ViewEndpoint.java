package zhike.customer.list;

import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.platform.web.Needs;

import java.util.List;

/** Saved views of the register. */
@RestController
@RequestMapping("/api/customers/views")
class ViewEndpoint {
    private final Views views;

    ViewEndpoint(Views views) {
        this.views = views;
    }

    @GetMapping
    @Needs("customer.read")
    List<Views.Saved> all(Viewer viewer) {
        return views.all(viewer);
    }

    @PostMapping
    @Needs("customer.read")
    @ResponseStatus(HttpStatus.CREATED)
    Views.Saved add(@Valid @RequestBody ViewForm form, Viewer viewer) {
        return views.find(viewer, views.add(viewer, form));
    }

    @PutMapping("/{id}")
    @Needs("customer.read")
    Views.Saved change(@PathVariable long id, @Valid @RequestBody ViewForm form, Viewer viewer) {
        views.change(viewer, id, form);
        return views.find(viewer, id);
    }

    @DeleteMapping("/{id}")
    @Needs("customer.read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable long id, Viewer viewer) {
        views.remove(viewer, id);
    }
}
