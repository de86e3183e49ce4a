package zhike.promise.kind;

import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.identity.Organisations;
import zhike.platform.web.Needs;
import zhike.platform.web.SignedInOnly;

import java.util.List;
import java.util.Locale;

/** The kinds of promises: the rule book, read by all, changed by who sets it up. */
@RestController
class KindEndpoint {
    record Role(String code, String name) {}

    private final KindList list;
    private final KindKeeping keeping;
    private final Organisations organisations;

    KindEndpoint(KindList list, KindKeeping keeping, Organisations organisations) {
        this.organisations = organisations;
        this.list = list;
        this.keeping = keeping;
    }

    @GetMapping("/api/promise-kinds")
    @SignedInOnly(because = "the rule book is everybody's")
    List<KindShown> all(Locale locale) {
        return list.all(locale);
    }

    @GetMapping("/api/promise-kinds/{code}")
    @SignedInOnly(because = "the rule book is everybody's")
    KindShown one(@PathVariable String code, Locale locale) {
        return list.one(code, null, locale);
    }

    /** To whom of the branch a kind may take what is overdue. */
    @GetMapping("/api/promise-roles")
    @Needs("promisekind.manage")
    List<Role> roles(Locale locale) {
        return organisations.roles(locale).entrySet().stream()
                .map(role -> new Role(role.getKey(), role.getValue()))
                .toList();
    }

    @PostMapping("/api/promise-kinds")
    @Needs("promisekind.manage")
    @ResponseStatus(HttpStatus.CREATED)
    KindShown add(@Valid @RequestBody KindForm form, Viewer viewer, Locale locale) {
        return list.one(keeping.add(viewer, form), null, locale);
    }

    @PutMapping("/api/promise-kinds/{code}")
    @Needs("promisekind.manage")
    KindShown change(
            @PathVariable String code,
            @Valid @RequestBody KindForm form,
            Viewer viewer,
            Locale locale) {
        return list.one(code, keeping.change(viewer, code, form), locale);
    }
}
