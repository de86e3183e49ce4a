package zhike.identity.post;

import static zhike.identity.db.Tables.POST;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import zhike.platform.web.Name;
import zhike.platform.web.Needs;
import zhike.platform.web.SignedInOnly;

import java.util.List;

/** The posts of the organisation. */
@RestController
class PostEndpoint {
    record Input(
            @NotNull Long unitId,
            @Name @NotBlank @Size(max = 60) String title,
            @Nullable Boolean headsUnit) {
        boolean heads() {
            return Boolean.TRUE.equals(headsUnit);
        }
    }

    private final PostList list;
    private final PostKeeping keeping;

    PostEndpoint(PostList list, PostKeeping keeping) {
        this.list = list;
        this.keeping = keeping;
    }

    @GetMapping("/api/posts")
    @SignedInOnly(because = "who holds which post is on every door of the house")
    List<PostShown> all(@RequestParam @Nullable Long unit) {
        return list.read(unit == null ? DSL.trueCondition() : POST.UNIT_ID.eq(unit));
    }

    @PostMapping("/api/posts")
    @Needs("people.manage")
    @ResponseStatus(HttpStatus.CREATED)
    PostShown create(@Valid @RequestBody Input input) {
        return list.one(keeping.create(input));
    }

    @PutMapping("/api/posts/{id}")
    @Needs("people.manage")
    PostShown change(@PathVariable long id, @Valid @RequestBody Input input) {
        keeping.change(id, input);
        return list.one(id);
    }

    @DeleteMapping("/api/posts/{id}")
    @Needs("people.manage")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable long id) {
        keeping.remove(id);
    }
}
