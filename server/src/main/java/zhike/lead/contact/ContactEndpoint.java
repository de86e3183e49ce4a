package zhike.lead.contact;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.platform.page.Page;
import zhike.platform.web.Needs;

/** First contacts, and the record of contacts. */
@RestController
class ContactEndpoint {
    private final ContactList list;
    private final ContactHanding handing;
    private final ContactRecords records;
    private final CardContact card;

    ContactEndpoint(
            ContactList list, ContactHanding handing, ContactRecords records, CardContact card) {
        this.list = list;
        this.handing = handing;
        this.records = records;
        this.card = card;
    }

    /**
     * @param overdue only those whose time is over
     */
    @GetMapping("/api/first-contacts")
    @Needs("customer.read")
    Page<ContactList.Line> page(
            @RequestParam(required = false) @Nullable Boolean overdue,
            @RequestParam(required = false) @Nullable Long owner,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Viewer viewer) {
        return list.page(
                viewer, Boolean.TRUE.equals(overdue), owner, cursor, Page.limit(limit, 50));
    }

    /** Each is counted up to a thousand. */
    @GetMapping("/api/first-contacts/figures")
    @Needs("customer.read")
    ContactList.Figures figures(Viewer viewer) {
        return list.figures(viewer);
    }

    @PostMapping("/api/first-contacts/handovers")
    @Needs("customer.assign")
    ContactHanding.Done hand(@Valid @RequestBody ContactHanding.Form form, Viewer viewer) {
        return handing.hand(viewer, form);
    }

    @GetMapping("/api/customers/{id}/first-contact")
    @Needs("customer.read")
    CardContact.Shown of(@PathVariable long id, Viewer viewer) {
        return card.of(viewer, id);
    }

    @PostMapping("/api/customers/{id}/contact-records")
    @Needs("customer.read")
    CardContact.Shown add(
            @PathVariable long id, @Valid @RequestBody ContactMadeForm form, Viewer viewer) {
        records.add(viewer, id, form);
        return card.of(viewer, id);
    }
}
