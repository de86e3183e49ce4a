package zhike.identity.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import zhike.identity.SignedIn;
import zhike.platform.web.Needs;

import java.time.LocalDate;
import java.util.Map;

/** Whether a person may sign in. */
@RestController
class PersonStateEndpoint {
    record Departure(@NotNull LocalDate on) {}

    private final PersonStates states;

    PersonStateEndpoint(PersonStates states) {
        this.states = states;
    }

    @PostMapping("/api/people/{id}/suspension")
    @Needs("people.manage")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void suspend(@PathVariable long id, SignedIn who) {
        states.suspend(id, who);
    }

    @DeleteMapping("/api/people/{id}/suspension")
    @Needs("people.manage")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reinstate(@PathVariable long id, SignedIn who) {
        states.reinstate(id, who);
    }

    @PostMapping("/api/people/{id}/departure")
    @Needs("people.manage")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(@PathVariable long id, @Valid @RequestBody Departure departure, SignedIn who) {
        states.leave(id, departure.on(), who);
    }

    @PostMapping("/api/people/{id}/password-reset")
    @Needs("people.manage")
    Map<String, String> resetPassword(@PathVariable long id, SignedIn who) {
        return Map.of("password", states.resetPassword(id, who));
    }

    @PostMapping("/api/people/{id}/unlocking")
    @Needs("people.manage")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlock(@PathVariable long id, SignedIn who) {
        states.unlock(id, who);
    }
}
