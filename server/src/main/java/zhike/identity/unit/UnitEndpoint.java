package zhike.identity.unit;

import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import zhike.platform.web.Needs;
import zhike.platform.web.SignedInOnly;

import java.util.List;

/** The organisation tree. */
@RestController
class UnitEndpoint {
    private final UnitList list;
    private final UnitKeeping keeping;

    UnitEndpoint(UnitList list, UnitKeeping keeping) {
        this.list = list;
        this.keeping = keeping;
    }

    @GetMapping("/api/units")
    @SignedInOnly(because = "the names of departments are known to all who work there")
    List<UnitShown> all(@RequestParam(defaultValue = "false") boolean closed) {
        return list.all(closed);
    }

    @PostMapping("/api/units")
    @Needs("people.manage")
    @ResponseStatus(HttpStatus.CREATED)
    UnitShown plant(@Valid @RequestBody UnitInput input) {
        return list.one(keeping.plant(input));
    }

    @PutMapping("/api/units/{id}")
    @Needs("people.manage")
    UnitShown change(@PathVariable long id, @Valid @RequestBody UnitInput input) {
        keeping.change(id, input);
        return list.one(id);
    }

    @PostMapping("/api/units/{id}/closure")
    @Needs("people.manage")
    UnitShown close(@PathVariable long id) {
        keeping.close(id);
        return list.one(id);
    }
}
