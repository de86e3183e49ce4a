package zhike.access.role;

import jakarta.validation.Valid;

import org.jooq.impl.DSL;
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
import zhike.platform.web.Needs;

import java.util.List;
import java.util.Locale;

/** Roles as data. */
@RestController
class RoleEndpoint {
    private final RoleList list;
    private final RoleKeeping keeping;

    RoleEndpoint(RoleList list, RoleKeeping keeping) {
        this.list = list;
        this.keeping = keeping;
    }

    @GetMapping("/api/roles")
    @Needs("people.read")
    List<RoleShown> all(Locale locale) {
        return list.read(DSL.trueCondition(), locale);
    }

    @PostMapping("/api/roles")
    @Needs("role.manage")
    @ResponseStatus(HttpStatus.CREATED)
    RoleShown create(@Valid @RequestBody RoleInput input, Viewer viewer, Locale locale) {
        return list.one(keeping.create(input, viewer), locale);
    }

    @PutMapping("/api/roles/{id}")
    @Needs("role.manage")
    RoleShown change(
            @PathVariable long id,
            @Valid @RequestBody RoleInput input,
            Viewer viewer,
            Locale locale) {
        keeping.change(id, input, viewer);
        return list.one(id, locale);
    }

    @DeleteMapping("/api/roles/{id}")
    @Needs("role.manage")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable long id, Viewer viewer) {
        keeping.remove(id, viewer);
    }
}
