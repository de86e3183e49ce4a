package zhike.visit.minutes;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.customer.CustomerTimeline;
import zhike.messaging.Letter;
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
import zhike.promise.Proof;
import zhike.visit.VisitSettings;
import zhike.visit.db.tables.records.MinutesRecord;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * Sends minutes to the customer, by mail or as a link to hand over; the latest link alone opens.
 */
@Component
class MinutesSending {
    static final String LINK = "minutes";
    static final String SENT = "minutes.sent";
    static final String CONFIRMED = "minutes.confirmed";

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

    private final MinutesStore store;
    private final SignedLink links;
    private final PublicAddress address;
    private final Outbox outbox;
    private final MinutesLetter letters;
    private final Settings settings;
    private final SettingGroup<VisitSettings> group;
    private final Promising promising;
    private final Promises promises;
    private final CustomerTimeline timeline;
    private final Clock clock;
    private final Trail trail;

    MinutesSending(
            MinutesStore store,
            SignedLink links,
            PublicAddress address,
            Outbox outbox,
            MinutesLetter letters,
            Settings settings,
            SettingGroup<VisitSettings> group,
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
        this.promising = promising;
        this.promises = promises;
        this.timeline = timeline;
        this.clock = clock;
        this.trail = trail;
    }

    /** Once they are read by the manager; again, until the customer has confirmed. */
    @Transactional
    public void send(Viewer viewer, long id, Sending sending) {
        MinutesRecord row = store.lock(viewer, id, sending.version());
        boolean again = row.getState().equals("sent");
        if (!again && !row.getState().equals("approved")) throw Refusal.conflict("minutes.fixed");
        Instant now = clock.instant();
        Instant until = now.plus(settings.get(group).link()).truncatedTo(ChronoUnit.SECONDS);
        boolean mailed = sending.mail() != null && !sending.mail().isBlank();
        row.setState("sent");
        row.setSentAt(now);
        row.setSentTo(mailed ? String.valueOf(sending.mail()).strip() : null);
        row.setLocale(sending.locale());
        row.setLinkUntil(until);
        store.write(row);
        if (mailed) outbox.send(letter(row, sending, until));
        if (!again) owe(row);
        Map<String, Object> detail = Map.of("number", row.getNumber(), "topic", row.getTopic());
        timeline.add(row.getCustomerId(), "minutes.sent", detail);
        trail.record("minutes.sent", "minutes", id, row.getNumber(), Map.of("mailed", mailed));
    }

    /** The path of the link that opens now; null where none does. */
    @Nullable String path(MinutesRecord row) {
        Instant until = row.getLinkUntil();
        return until == null || !until.isAfter(clock.instant())
                ? null
                : "/l/minutes/" + links.token(LINK, row.getId(), until);
    }

    private Letter letter(MinutesRecord row, Sending sending, Instant until) {
        String link = address.link("/l/minutes/" + links.token(LINK, row.getId(), until));
        if (link == null) throw Refusal.conflict("minutes.address.missing");
        return letters.of(row, String.valueOf(sending.mail()), sending.name(), link, until);
    }

    private void owe(MinutesRecord row) {
        var subject = MinutesSubject.of(row.getId());
        promises.keep(SENT, subject, Proof.note(row.getNumber()));
        promising.offer(
                new PromiseDraft(
                        CONFIRMED,
                        subject,
                        row.getCustomerId(),
                        row.getOwnerId(),
                        null,
                        null,
                        Map.of()));
    }
}
