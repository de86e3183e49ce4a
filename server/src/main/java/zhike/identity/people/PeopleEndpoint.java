package zhike.identity.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import zhike.platform.page.Cursor;
import zhike.platform.page.Page;
import zhike.platform.web.Needs;

import java.util.List;
import java.util.Locale;

/** People, as far as the reader's right to read them reaches. */
@RestController
class PeopleEndpoint {
    record Created(PersonShown person, @Nullable String password) {}

    record Roles(@NotNull @Size(max = 50) List<@NotNull Long> roleIds) {}

    private final PeopleList list;
    private final PersonWriting writing;
    private final PersonRoles roles;

    PeopleEndpoint(PeopleList list, PersonWriting writing, PersonRoles roles) {
        this.list = list;
        this.writing = writing;
        this.roles = roles;
    }

    @GetMapping("/api/people")
    @Needs("people.read")
    Page<PersonShown> page(
            @RequestParam @Nullable String q,
            @RequestParam @Nullable Long unit,
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit,
            Locale locale) {
        return list.page(
                PeopleFilter.of(q, unit, state),
                Cursor.read(cursor, 2),
                Page.limit(limit, 50),
                locale);
    }

    @GetMapping("/api/people/{id:\\d+}")
    @Needs("people.read")
    PersonShown one(@PathVariable long id, Locale locale) {
        return list.one(id, locale);
    }

    @PostMapping("/api/people")
    @Needs("people.manage")
    @ResponseStatus(HttpStatus.CREATED)
    Created create(@Valid @RequestBody PersonInput input, Locale locale) {
        PersonWriting.Created created = writing.create(input);
        return new Created(list.one(created.id(), locale), created.password());
    }

    @PutMapping("/api/people/{id}")
    @Needs("people.manage")
    PersonShown edit(@PathVariable long id, @Valid @RequestBody PersonInput input, Locale locale) {
        writing.edit(id, input);
        return list.one(id, locale);
    }

    /** Needs people.manage or role.manage over the person, which the doer asks for. */
    @PutMapping("/api/people/{id}/roles")
    @Needs("people.read")
    PersonShown roles(@PathVariable long id, @Valid @RequestBody Roles sent, Locale locale) {
        roles.put(id, sent.roleIds());
        return list.one(id, locale);
    }
}
