package zhike.credit.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.platform.page.Page;
import zhike.platform.web.Needs;

/** Customers' credit. */
@RestController
@RequestMapping("/api/credit/accounts")
class AccountEndpoint {
    record Why(@NotBlank @Size(max = 500) String reason) {}

    private final AccountReading reading;
    private final Freezing freezing;

    AccountEndpoint(AccountReading reading, Freezing freezing) {
        this.reading = reading;
        this.freezing = freezing;
    }

    @GetMapping
    @Needs("credit.read")
    Page<AccountView> creditAccounts(
            @RequestParam(required = false) @Nullable String grade,
            @RequestParam(required = false) @Nullable String which,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Viewer viewer) {
        return reading.page(viewer, grade, which, cursor, Page.limit(limit, 50));
    }

    @GetMapping("/{customer}")
    @Needs("credit.read")
    AccountView creditAccount(@PathVariable long customer, Viewer viewer) {
        return reading.one(viewer, customer);
    }

    @PostMapping("/{customer}/freeze")
    @Needs("credit.approve")
    AccountView freeze(@PathVariable long customer, @Valid @RequestBody Why why, Viewer viewer) {
        freezing.freeze(viewer, customer, why.reason().strip());
        return reading.one(viewer, customer);
    }

    @PostMapping("/{customer}/thaw")
    @Needs("credit.approve")
    AccountView thaw(@PathVariable long customer, @Valid @RequestBody Why why, Viewer viewer) {
        freezing.thaw(viewer, customer, why.reason().strip());
        return reading.one(viewer, customer);
    }
}
