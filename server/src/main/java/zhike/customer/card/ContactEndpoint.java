package zhike.customer.card;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
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
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;
import zhike.platform.web.Needs;

import java.util.Map;

/** The people at a customer. */
@RestController
@RequestMapping("/api/customers/{id}/contacts")
class ContactEndpoint {
    private final Contacts contacts;
    private final CardReading reading;

    ContactEndpoint(Contacts contacts, CardReading reading) {
        this.contacts = contacts;
        this.reading = reading;
    }

    /** Those that do not go with the card, too. */
    @GetMapping
    @Needs("customer.read")
    Page<Map<String, Object>> page(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Viewer viewer) {
        return reading.contacts(
                viewer, id, Cursor.read(cursor, 2), Page.limit(limit, CardParts.CONTACTS_AT_ONCE));
    }

    @PostMapping
    @Needs("customer.edit")
    @ResponseStatus(HttpStatus.CREATED)
    CardView add(@PathVariable long id, @Valid @RequestBody ContactForm form, Viewer viewer) {
        contacts.add(viewer, id, form);
        return reading.byId(viewer, id);
    }

    @PutMapping("/{contactId}")
    @Needs("customer.edit")
    CardView change(
            @PathVariable long id,
            @PathVariable long contactId,
            @Valid @RequestBody ContactForm form,
            Viewer viewer) {
        contacts.change(viewer, id, contactId, form);
        return reading.byId(viewer, id);
    }

    @DeleteMapping("/{contactId}")
    @Needs("customer.edit")
    CardView remove(@PathVariable long id, @PathVariable long contactId, Viewer viewer) {
        contacts.remove(viewer, id, contactId);
        return reading.byId(viewer, id);
    }
}
