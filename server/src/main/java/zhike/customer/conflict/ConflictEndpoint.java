package zhike.customer.conflict;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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

import zhike.access.Viewer;
import zhike.platform.page.Page;
import zhike.platform.web.Needs;

import java.util.List;

/** Customers that two claim. */
@RestController
class ConflictEndpoint {
    record Statement(@NotBlank @Size(max = 1000) String statement) {}

    record Reason(@NotBlank @Size(max = 500) String reason) {}

    /**
     * @param reason needed where it is not whose record is the earliest
     */
    record Decision(@NotNull Long winnerId, @Nullable @Size(max = 1000) String reason) {}

    private final Claiming claiming;
    private final Parties parties;
    private final Ruling ruling;
    private final ConflictReading reading;

    ConflictEndpoint(Claiming claiming, Parties parties, Ruling ruling, ConflictReading reading) {
        this.claiming = claiming;
        this.parties = parties;
        this.ruling = ruling;
        this.reading = reading;
    }

    @GetMapping("/api/conflicts")
    @Needs("conflict.read")
    Page<ConflictView.Line> page(
            @RequestParam(defaultValue = "all") String box,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Viewer viewer) {
        return reading.page(viewer, box, cursor, Page.limit(limit, 50));
    }

    @GetMapping("/api/customers/{id}/conflicts")
    @Needs("customer.read")
    List<ConflictView.Line> ofCustomer(@PathVariable long id, Viewer viewer) {
        return reading.ofCustomer(viewer, id);
    }

    @PostMapping("/api/conflicts")
    @Needs("conflict.claim")
    @ResponseStatus(HttpStatus.CREATED)
    ConflictView claim(@Valid @RequestBody ClaimForm form, Viewer viewer) {
        return reading.one(viewer, claiming.claim(viewer, form));
    }

    @GetMapping("/api/conflicts/{id:[0-9]{1,18}}")
    @Needs("conflict.read")
    ConflictView one(@PathVariable long id, Viewer viewer) {
        return reading.one(viewer, id);
    }

    /** What a party has to say. */
    @PutMapping("/api/conflicts/{id}/statement")
    @Needs("conflict.read")
    ConflictView state(@PathVariable long id, @Valid @RequestBody Statement form, Viewer viewer) {
        parties.state(viewer, id, form.statement().strip());
        return reading.one(viewer, id);
    }

    @PostMapping("/api/conflicts/{id}/ruling")
    @Needs("conflict.read")
    ConflictView rule(@PathVariable long id, @Valid @RequestBody Decision form, Viewer viewer) {
        String reason = form.reason() == null ? "" : form.reason().strip();
        ruling.rule(viewer, id, form.winnerId(), reason);
        return reading.one(viewer, id);
    }

    @PostMapping("/api/conflicts/{id}/withdrawal")
    @Needs("conflict.claim")
    ConflictView withdraw(@PathVariable long id, @Valid @RequestBody Reason form, Viewer viewer) {
        parties.withdraw(viewer, id, form.reason().strip());
        return reading.one(viewer, id);
    }
}
