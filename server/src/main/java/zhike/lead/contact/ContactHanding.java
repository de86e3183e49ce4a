package zhike.lead.contact;

import static zhike.lead.db.Tables.FIRST_CONTACT;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.customer.CustomerOwners;
import zhike.identity.Named;
import zhike.identity.Staff;
import zhike.lead.giving.NextCarrier;
import zhike.platform.error.Refusal;
import zhike.platform.language.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** A manager hands customers that nobody contacted to somebody else, with one click. */
@Component
class ContactHanding {
    /**
     * @param to null: each to whoever carries least in its territory
     */
    record Form(
            @NotEmpty @Size(max = 200) List<@NotNull Long> customers,
            @Nullable Long to,
            @Nullable @Size(max = 500) String reason) {}

    record Taken(Named person, int customers) {}

    /**
     * @param left that no territory wants, or that were out of reach
     */
    record Done(List<Taken> taken, int left) {}

    private final DSLContext db;
    private final CustomerOwners owners;
    private final NextCarrier next;
    private final Staff staff;
    private final Texts texts;

    ContactHanding(
            DSLContext db, CustomerOwners owners, NextCarrier next, Staff staff, Texts texts) {
        this.db = db;
        this.owners = owners;
        this.next = next;
        this.staff = staff;
        this.texts = texts;
    }

    /**
     * @throws Refusal {@code first-contact.nobody} where nobody could be found for any
     */
    @Transactional
    public Done hand(Viewer viewer, Form form) {
        Map<Long, List<Long>> byPerson = shared(viewer, form);
        if (byPerson.isEmpty()) throw Refusal.conflict("first-contact.nobody");
        String reason =
                form.reason() == null || form.reason().isBlank()
                        ? texts.get(viewer.locale(), "lead.first-contact.reason")
                        : form.reason().strip();
        List<Taken> taken = new ArrayList<>();
        int moved = 0;
        Map<Long, String> names = staff.names(byPerson.keySet());
        for (var each : byPerson.entrySet()) {
            int count = owners.hand(viewer, each.getValue(), each.getKey(), reason);
            moved += count;
            if (count > 0)
                taken.add(
                        new Taken(
                                new Named(each.getKey(), names.getOrDefault(each.getKey(), "")),
                                count));
        }
        if (moved == 0) throw Refusal.conflict("first-contact.nobody");
        return new Done(taken, form.customers().size() - moved);
    }

    private Map<Long, List<Long>> shared(Viewer viewer, Form form) {
        Map<Long, List<Long>> byPerson = new TreeMap<>();
        Map<Long, Long> now =
                db.select(FIRST_CONTACT.CARD_ID, FIRST_CONTACT.OWNER_ID)
                        .from(FIRST_CONTACT)
                        .where(FIRST_CONTACT.CARD_ID.in(form.customers()))
                        .and(FIRST_CONTACT.CONTACTED_AT.isNull())
                        .and(FIRST_CONTACT.RELEASED_AT.isNull())
                        .fetchMap(FIRST_CONTACT.CARD_ID, FIRST_CONTACT.OWNER_ID);
        if (form.to() != null) {
            if (!now.isEmpty()) byPerson.put(form.to(), List.copyOf(new TreeSet<>(now.keySet())));
            return byPerson;
        }
        new TreeMap<>(next.of(now, viewer.reach("customer.assign")))
                .forEach(
                        (card, to) ->
                                byPerson.computeIfAbsent(to, any -> new ArrayList<>()).add(card));
        return byPerson;
    }
}
