package zhike.credit.limit;

import static zhike.credit.db.Tables.LIMIT_REQUEST;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.credit.CreditPapers;
import zhike.credit.Reasons;
import zhike.credit.db.tables.records.LimitRequestRecord;
import zhike.customer.Customers;
import zhike.identity.Named;
import zhike.identity.Staff;
import zhike.platform.error.Refusal;
import zhike.platform.page.Page;
import zhike.platform.web.Needs;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** Requests for a credit limit. */
@RestController
@RequestMapping("/api/credit")
class LimitEndpoint {
    private final LimitRequests requests;
    private final CreditPapers papers;
    private final Reasons reasons;
    private final Customers customers;
    private final Staff staff;

    LimitEndpoint(
            LimitRequests requests,
            CreditPapers papers,
            Reasons reasons,
            Customers customers,
            Staff staff) {
        this.requests = requests;
        this.papers = papers;
        this.reasons = reasons;
        this.customers = customers;
        this.staff = staff;
    }

    @GetMapping("/suggestion")
    @Needs("credit.read")
    LimitForms.Suggestion suggestion(
            @RequestParam long customer,
            @RequestParam(required = false) @Nullable Integer terms,
            @RequestParam(required = false) @Nullable BigDecimal expected,
            Viewer viewer,
            Locale locale) {
        if (terms != null && (terms < 0 || terms > 730))
            throw Refusal.invalid("terms", "credit.limit.terms");
        if (expected != null
                && (expected.signum() < 0 || expected.precision() - expected.scale() > 13))
            throw Refusal.invalid("expected", "credit.limit.expected");
        SuggestedLimit limit = requests.suggested(viewer, customer, terms, expected);
        return new LimitForms.Suggestion(limit.amount(), reasons.said(limit.because(), locale));
    }

    @GetMapping("/limit-requests")
    @Needs("credit.read")
    Page<LimitForms.View> limitRequests(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Long customer,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Viewer viewer,
            Locale locale) {
        return papers.page(viewer, LIMIT_REQUEST, state, customer, cursor, Page.limit(limit, 50))
                .map(row -> view(viewer, row, locale));
    }

    @GetMapping("/limit-requests/{id}")
    @Needs("credit.read")
    LimitForms.View limitRequest(@PathVariable long id, Viewer viewer, Locale locale) {
        return view(viewer, papers.find(viewer, LIMIT_REQUEST, LimitSubject.of(id)), locale);
    }

    @PostMapping("/limit-requests")
    @Needs("credit.edit")
    @ResponseStatus(HttpStatus.CREATED)
    LimitForms.View askLimit(
            @Valid @RequestBody LimitForms.Form form, Viewer viewer, Locale locale) {
        return limitRequest(requests.add(viewer, form), viewer, locale);
    }

    @PutMapping("/limit-requests/{id}")
    @Needs("credit.edit")
    LimitForms.View correctLimit(
            @PathVariable long id,
            @Valid @RequestBody LimitForms.Form form,
            Viewer viewer,
            Locale locale) {
        requests.correct(viewer, id, form);
        return limitRequest(id, viewer, locale);
    }

    private LimitForms.View view(Viewer viewer, LimitRequestRecord row, Locale locale) {
        long card = row.getCustomerId();
        long by = row.getAskedBy();
        return new LimitForms.View(
                row.getId(),
                row.getNumber(),
                new Named(card, customers.names(viewer, List.of(card)).getOrDefault(card, "")),
                row.getKind(),
                row.getAmount(),
                row.getTerms(),
                row.getUntilOn(),
                row.getReason(),
                row.getGuarantee(),
                row.getSuggested(),
                reasons.said(row.getBecause(), locale),
                row.getState(),
                new Named(by, staff.names(List.of(by)).getOrDefault(by, "")),
                row.getMadeAt(),
                row.getVersion());
    }
}
