package zhike.care.referral;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.platform.page.Page;
import zhike.platform.web.Needs;

import java.util.List;

/** Referrals and their rewards. */
@RestController
class ReferralEndpoint {
    private final ReferralReading reading;
    private final Referring referring;
    private final Payout payout;

    ReferralEndpoint(ReferralReading reading, Referring referring, Payout payout) {
        this.reading = reading;
        this.referring = referring;
        this.payout = payout;
    }

    @GetMapping("/api/referrals")
    @Needs("referral.read")
    Page<ReferralReading.Shown> page(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Viewer viewer) {
        return reading.page(viewer, state, cursor, Page.limit(limit, 50));
    }

    @GetMapping("/api/referrals/{id}")
    @Needs("referral.read")
    ReferralReading.Shown one(@PathVariable long id, Viewer viewer) {
        return reading.one(viewer, id);
    }

    @PostMapping("/api/referrals")
    @Needs("referral.edit")
    @ResponseStatus(HttpStatus.CREATED)
    ReferralReading.Shown add(@Valid @RequestBody ReferralForms.Fresh form, Viewer viewer) {
        return reading.one(viewer, referring.add(viewer, form));
    }

    /** Asks for the payout. */
    @PostMapping("/api/referrals/{id}/asking")
    @Needs("referral.edit")
    ReferralReading.Shown ask(
            @PathVariable long id, @Valid @RequestBody ReferralForms.Seen form, Viewer viewer) {
        payout.ask(viewer, id, form.version());
        return reading.one(viewer, id);
    }

    @PostMapping("/api/referrals/{id}/payout")
    @Needs("referral.pay")
    ReferralReading.Shown pay(
            @PathVariable long id, @Valid @RequestBody ReferralForms.Paying form, Viewer viewer) {
        payout.pay(viewer, id, form);
        return reading.one(viewer, id);
    }

    @PostMapping("/api/referrals/{id}/voiding")
    @Needs("referral.edit")
    ReferralReading.Shown makeVoid(
            @PathVariable long id, @Valid @RequestBody ReferralForms.Voiding form, Viewer viewer) {
        payout.makeVoid(viewer, id, form);
        return reading.one(viewer, id);
    }

    /** What a newcomer is given off, as a note for who sells to them. */
    @GetMapping("/api/customers/{id}/referral-discounts")
    @Needs("customer.read")
    List<ReferralReading.Discount> discounts(@PathVariable long id, Viewer viewer) {
        return reading.discounts(viewer, id);
    }
}
