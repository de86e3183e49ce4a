package zhike.lead.giving;

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

/** The territories of leads. */
@RestController
@RequestMapping("/api/territories")
class TerritoryEndpoint {
    private final Territories territories;

    TerritoryEndpoint(Territories territories) {
        this.territories = territories;
    }

    @GetMapping
    @Needs("lead.give")
    List<Territory> all(Viewer viewer) {
        return territories.of(viewer);
    }

    @PostMapping
    @Needs("territory.manage")
    @ResponseStatus(HttpStatus.CREATED)
    List<Territory> add(@Valid @RequestBody TerritoryForm form, Viewer viewer) {
        territories.add(viewer, form);
        return territories.of(viewer);
    }

    @PutMapping("/{id}")
    @Needs("territory.manage")
    List<Territory> change(
            @PathVariable long id, @Valid @RequestBody TerritoryForm form, Viewer viewer) {
        territories.change(viewer, id, form);
        return territories.of(viewer);
    }

    @DeleteMapping("/{id}")
    @Needs("territory.manage")
    List<Territory> remove(@PathVariable long id, Viewer viewer) {
        territories.remove(id);
        return territories.of(viewer);
    }
}
