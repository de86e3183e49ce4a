package zhike.identity.post;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import zhike.platform.web.Needs;

import java.time.LocalDate;
import java.util.Map;

/** Who takes up a post, and until when. */
@RestController
class HoldingEndpoint {
    record Begin(@NotNull Long postId, @Nullable Boolean main, @NotNull LocalDate from) {}

    record End(@NotNull LocalDate to) {}

    private final Holdings holdings;

    HoldingEndpoint(Holdings holdings) {
        this.holdings = holdings;
    }

    @PostMapping("/api/people/{id}/holdings")
    @Needs("people.manage")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Long> begin(@PathVariable long id, @Valid @RequestBody Begin begin) {
        return Map.of(
                "id",
                holdings.begin(
                        id, begin.postId(), !Boolean.FALSE.equals(begin.main()), begin.from()));
    }

    @PutMapping("/api/holdings/{id}")
    @Needs("people.manage")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable long id, @Valid @RequestBody End end) {
        holdings.end(id, end.to());
    }
}
