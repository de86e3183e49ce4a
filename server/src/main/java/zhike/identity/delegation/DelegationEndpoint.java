package zhike.identity.delegation;

import static zhike.identity.db.Tables.DELEGATION;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import zhike.identity.SignedIn;
import zhike.identity.StaffRights;
import zhike.platform.web.Needs;
import zhike.platform.web.SignedInOnly;

import java.time.Instant;
import java.util.List;

/** Who acts for whom. */
@RestController
class DelegationEndpoint {
    /**
     * @param fromPerson null for oneself; another only with delegation.manage. @param operations
     *     null for all of the giver's
     */
    record Input(
            @Nullable Long fromPerson,
            @NotNull Long toPerson,
            @NotNull Instant startsAt,
            @NotNull Instant endsAt,
            @Size(max = 200) @Nullable List<@NotBlank String> operations,
            @NotBlank @Size(max = 200) String reason) {}

    private final DelegationList list;
    private final Delegating delegating;
    private final StaffRights rights;

    DelegationEndpoint(DelegationList list, Delegating delegating, StaffRights rights) {
        this.list = list;
        this.delegating = delegating;
        this.rights = rights;
    }

    @GetMapping("/api/delegations")
    @SignedInOnly(
            because =
                    "what the caller gave and got; others' only as far as delegation.manage"
                            + " reaches")
    List<DelegationShown> all(@RequestParam(defaultValue = "false") boolean all, SignedIn who) {
        var mine =
                DELEGATION
                        .FROM_PERSON
                        .eq(who.personId())
                        .or(DELEGATION.TO_PERSON.eq(who.personId()));
        return list.read(all ? mine.or(rights.reached("delegation.manage")) : mine);
    }

    @PostMapping("/api/delegations")
    @Needs("delegation.own")
    @ResponseStatus(HttpStatus.CREATED)
    DelegationShown give(@Valid @RequestBody Input input, SignedIn who) {
        return list.one(delegating.give(input, who));
    }

    @DeleteMapping("/api/delegations/{id}")
    @SignedInOnly(because = "ends only what the caller gave or got, or may manage")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable long id, SignedIn who) {
        delegating.end(id, who);
    }
}
