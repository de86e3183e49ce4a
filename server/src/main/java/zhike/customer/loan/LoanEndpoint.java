package zhike.customer.loan;

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

/** Borrowing files of others. */
@RestController
class LoanEndpoint {
    private static final int MOST_ORIGINALS = 100;

    record Said(@Nullable @Size(max = 500) String note) {}

    /**
     * @param customerId null for all that the caller may call in
     */
    record CallingIn(@Nullable Long customerId, @NotBlank @Size(max = 500) String reason) {}

    record HandingOut(@NotNull Long customerId, @NotBlank @Size(max = 200) String what) {}

    /** Who borrows a customer's file, and where its paper is. */
    record OfCustomer(
            List<LoanLine> loans, List<Originals.Kept> originals, List<Originals.Out> out) {}

    private final LoanAsking asking;
    private final LoanEnding ending;
    private final LoanReading reading;
    private final Originals originals;

    LoanEndpoint(LoanAsking asking, LoanEnding ending, LoanReading reading, Originals originals) {
        this.asking = asking;
        this.ending = ending;
        this.reading = reading;
        this.originals = originals;
    }

    @GetMapping("/api/loans")
    @Needs("loan.read")
    Page<LoanLine> page(
            @RequestParam(defaultValue = "all") String box,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Viewer viewer) {
        return reading.page(viewer, box, state, cursor, Page.limit(limit, 50));
    }

    @GetMapping("/api/customers/{id}/loans")
    @Needs("customer.read")
    OfCustomer ofCustomer(@PathVariable long id, Viewer viewer) {
        return new OfCustomer(
                reading.ofCustomer(viewer, id),
                originals.kept(viewer, id, MOST_ORIGINALS),
                originals.outOfCustomer(id));
    }

    @PostMapping("/api/loans")
    @Needs("loan.ask")
    @ResponseStatus(HttpStatus.CREATED)
    LoanView ask(@Valid @RequestBody LoanForm form, Viewer viewer) {
        return reading.one(viewer, asking.ask(viewer, form));
    }

    @GetMapping("/api/loans/{id:[0-9]{1,18}}")
    @Needs("loan.read")
    LoanView one(@PathVariable long id, Viewer viewer) {
        return reading.one(viewer, id);
    }

    /** What an approver sent back, asked again. */
    @PutMapping("/api/loans/{id}")
    @Needs("loan.ask")
    LoanView correct(@PathVariable long id, @Valid @RequestBody LoanForm form, Viewer viewer) {
        asking.correct(viewer, id, form);
        return reading.one(viewer, id);
    }

    @PostMapping("/api/loans/{id}/withdrawal")
    @Needs("loan.ask")
    LoanView withdraw(@PathVariable long id, @Valid @RequestBody Said said, Viewer viewer) {
        asking.withdraw(viewer, id, said.note());
        return reading.one(viewer, id);
    }

    @PostMapping("/api/loans/{id}/return")
    @Needs("loan.ask")
    LoanView giveBack(@PathVariable long id, @Valid @RequestBody Said said, Viewer viewer) {
        ending.giveBack(viewer, id, said.note());
        return reading.one(viewer, id);
    }

    @PostMapping("/api/loans/{id}/calling-in")
    @Needs("loan.read")
    LoanView callIn(@PathVariable long id, @Valid @RequestBody CallingIn form, Viewer viewer) {
        ending.callIn(viewer, id, form.customerId(), form.reason().strip());
        return reading.one(viewer, id);
    }

    @PostMapping("/api/loans/{id}/originals")
    @Needs("loan.keep")
    LoanView handOut(@PathVariable long id, @Valid @RequestBody HandingOut form, Viewer viewer) {
        originals.handOut(viewer, id, form.customerId(), form.what().strip());
        return reading.one(viewer, id);
    }

    @PostMapping("/api/loans/{id}/originals/{originalId}/return")
    @Needs("loan.keep")
    LoanView takeBack(@PathVariable long id, @PathVariable long originalId, Viewer viewer) {
        originals.takeBack(viewer, id, originalId);
        return reading.one(viewer, id);
    }
}
