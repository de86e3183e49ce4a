package zhike.trade.receivable.statement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.customer.CustomerTimeline;
import zhike.customer.Customers;
import zhike.messaging.Outbox;
import zhike.messaging.PublicAddress;
import zhike.platform.error.Refusal;
import zhike.platform.secret.SignedLink;
import zhike.platform.setting.SettingGroup;
import zhike.platform.setting.Settings;
import zhike.platform.trail.Trail;
import zhike.promise.PromiseDraft;
import zhike.promise.Promises;
import zhike.promise.Promising;
import zhike.trade.db.tables.records.StatementRecord;
import zhike.trade.receivable.ReceivableSettings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sends a statement to the customer, by mail or as a link to hand over; the latest link alone
 * opens.
 */
@Component
class StatementSending {
    static final String LINK = "statement";
    static final String CONFIRMATION = "statement.confirmation";

    /**
     * @param mail null: no letter, only a link
     * @param name how the letter addresses them
     * @param locale in which the letter is written
     */
    record Sending(
            @Nullable @Size(max = 200) String mail,
            @Nullable @Size(max = 60) String name,
            @NotNull @Pattern(regexp = "zh|en") String locale,
            @NotNull Integer version) {}

    private final StatementStore store;
    private final SignedLink links;
    private final PublicAddress address;
    private final Outbox outbox;
    private final StatementLetter letters;
    private final Settings settings;
    private final SettingGroup<ReceivableSettings> group;
    private final Customers customers;
    private final Promising promising;
    private final Promises promises;
    private final CustomerTimeline timeline;
    private final Clock clock;
    private final Trail trail;

    StatementSending(
            StatementStore store,
            SignedLink links,
            PublicAddress address,
            Outbox outbox,
            StatementLetter letters,
            Settings settings,
            SettingGroup<ReceivableSettings> group,
            Customers customers,
            Promising promising,
            Promises promises,
            CustomerTimeline timeline,
            Clock clock,
            Trail trail) {
        this.store = store;
        this.links = links;
        this.address = address;
        this.outbox = outbox;
        this.letters = letters;
        this.settings = settings;
        this.group = group;
        this.customers = customers;
        this.promising = promising;
        this.promises = promises;
        this.timeline = timeline;
        this.clock = clock;
        this.trail = trail;
    }

    /** Again, until the customer has confirmed. */
    @Transactional
    public void send(Viewer viewer, long id, Sending sending) {
        StatementRecord row = store.lock(viewer, id, sending.version());
        if (!Set.of("draft", "sent", "disputed").contains(row.getState()))
            throw Refusal.conflict("statement.fixed");
        boolean first = row.getState().equals("draft");
        Instant now = clock.instant();
        Duration open = Duration.ofDays(settings.get(group).linkDays());
        Instant until = now.plus(open).truncatedTo(ChronoUnit.SECONDS);
        String mail = sending.mail() == null ? "" : sending.mail().strip();
        row.setState("sent");
        row.setSentAt(now);
        row.setSentBy(viewer.personId());
        row.setSentTo(mail.isEmpty() ? null : mail);
        row.setLocale(sending.locale());
        row.setLinkUntil(until);
        store.write(row);
        if (!mail.isEmpty()) {
            String link = address.link("/l/statement/" + token(row, until));
            if (link == null) throw Refusal.conflict("statement.address.missing");
            outbox.send(letters.of(row, mail, sending.name(), link, until));
        }
        if (first) owe(viewer, row);
        Map<String, Object> detail =
                Map.of("number", row.getNumber(), "from", row.getFromOn(), "to", row.getToOn());
        timeline.add(row.getCustomerId(), "statement.sent", detail);
        trail.record(
                "statement.sent",
                "statement",
                id,
                row.getNumber(),
                Map.of("mailed", !mail.isEmpty()));
    }

    /** Made by mistake: its link opens no more, and nobody waits for it. */
    @Transactional
    public void cancel(Viewer viewer, long id, int version) {
        StatementRecord row = store.lock(viewer, id, version);
        if (Set.of("confirmed", "void").contains(row.getState()))
            throw Refusal.conflict("statement.fixed");
        row.setState("void");
        row.setLinkUntil(null);
        store.write(row);
        promises.release(CONFIRMATION, StatementSubject.of(id), "statement.void");
        trail.record("statement.void", "statement", id, row.getNumber());
    }

    /** The path of the link that opens now; null where none does. */
    @Nullable String path(StatementRecord row) {
        Instant until = row.getLinkUntil();
        return until == null || !until.isAfter(clock.instant())
                ? null
                : "/l/statement/" + token(row, until);
    }

    private String token(StatementRecord row, Instant until) {
        return links.token(LINK, row.getId(), until);
    }

    private void owe(Viewer viewer, StatementRecord row) {
        long customer = row.getCustomerId();
        long owner =
                customers.ownersOf(List.of(customer)).getOrDefault(customer, viewer.personId());
        promising.offer(
                new PromiseDraft(
                        CONFIRMATION,
                        StatementSubject.of(row.getId()),
                        customer,
                        owner,
                        null,
                        null,
                        Map.of("title", row.getNumber())));
    }
}
