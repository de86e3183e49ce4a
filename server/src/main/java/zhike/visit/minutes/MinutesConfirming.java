package zhike.visit.minutes;

import static zhike.visit.db.Tables.MINUTES;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.customer.CustomerTimeline;
import zhike.customer.Customers;
import zhike.identity.Acting;
import zhike.messaging.Notices;
import zhike.platform.error.Refusal;
import zhike.platform.secret.SignedLink;
import zhike.platform.trail.Trail;
import zhike.platform.web.Name;
import zhike.promise.Promises;
import zhike.promise.Proof;
import zhike.visit.db.tables.records.MinutesRecord;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the customer does behind the link: opens the minutes, and confirms that they came. */
@Component
class MinutesConfirming {
    /** Each is a line of the timeline and a notice to the owner. */
    static final int MOST_REMARKS = 5;

    record Confirmation(
            @Name @NotBlank @Size(max = 60) String name,
            @Nullable @Size(max = 2000) String remark) {}

    private final DSLContext db;
    private final SignedLink links;
    private final Promises promises;
    private final Notices notices;
    private final CustomerTimeline timeline;
    private final MinutesStore store;
    private final Clock clock;
    private final Trail trail;

    MinutesConfirming(
            DSLContext db,
            SignedLink links,
            Promises promises,
            Notices notices,
            CustomerTimeline timeline,
            MinutesStore store,
            Clock clock,
            Trail trail) {
        this.db = db;
        this.links = links;
        this.promises = promises;
        this.notices = notices;
        this.timeline = timeline;
        this.store = store;
        this.clock = clock;
        this.trail = trail;
    }

    /** The first time it is told; one of ours who looks is not the customer. */
    @Transactional
    public MinutesRecord open(String token) {
        MinutesRecord row = behind(token);
        if (row.getOpenedAt() != null || Acting.now() != null) return row;
        row.setOpenedAt(clock.instant());
        row.update();
        tell(row, "minutes.opened", detail(row));
        return row;
    }

    /**
     * Of what is confirmed already nothing changes; what another says then is told to the owner.
     *
     * @throws Refusal {@code minutes.confirm.ours} where one of ours has signed in on the device;
     *     {@code minutes.confirm.again} where another has confirmed already; {@code
     *     minutes.remark.often} where that has been said too often
     */
    @Transactional(noRollbackFor = Refusal.class)
    public MinutesRecord confirm(String token, Confirmation confirmation) {
        MinutesRecord row = behind(token);
        if (Acting.now() != null) throw Refusal.forbidden("minutes.confirm.ours");
        if (row.getConfirmedAt() != null) return again(row, confirmation);
        row.setState("confirmed");
        row.setConfirmedAt(clock.instant());
        row.setConfirmedName(confirmation.name().strip());
        row.setConfirmedRemark(confirmation.remark());
        store.write(row);
        promises.keep(
                MinutesSending.CONFIRMED,
                MinutesSubject.of(row.getId()),
                Proof.note(row.getConfirmedName()));
        Map<String, Object> detail = detail(row);
        detail.put("name", row.getConfirmedName());
        detail.put("remark", Objects.requireNonNullElse(row.getConfirmedRemark(), ""));
        tell(row, "minutes.confirmed", detail);
        notices.tell(
                List.of(row.getOwnerId()),
                MinutesSubject.of(row.getId()),
                "minutes.confirmed",
                Map.of());
        return row;
    }

    private MinutesRecord again(MinutesRecord row, Confirmation confirmation) {
        String name = confirmation.name().strip();
        String remark = Objects.requireNonNullElse(confirmation.remark(), "").strip();
        String before = Objects.requireNonNullElse(row.getConfirmedRemark(), "").strip();
        // the same hand pressed twice
        if (name.equals(row.getConfirmedName()) && remark.equals(before)) return row;
        if (row.getFurtherRemarks() >= MOST_REMARKS)
            throw new Refusal(
                    Refusal.Kind.TOO_MANY, "minutes.remark.often", Map.of("most", MOST_REMARKS));
        row.setFurtherRemarks(row.getFurtherRemarks() + 1);
        row.update();
        Map<String, Object> detail = detail(row);
        detail.put("name", name);
        detail.put("remark", remark);
        tell(row, "minutes.remarked", detail);
        notices.tell(
                List.of(row.getOwnerId()),
                MinutesSubject.of(row.getId()),
                "minutes.remarked",
                Map.of("name", name, "remark", remark));
        throw new Refusal(
                Refusal.Kind.CONFLICT,
                "minutes.confirm.again",
                Map.of("name", Objects.requireNonNullElse(row.getConfirmedName(), "")));
    }

    /** Of a customer who is there: a removed one comes back with what was confirmed. */
    private MinutesRecord behind(String token) {
        SignedLink.Opened link = links.open(MinutesSending.LINK, token);
        MinutesRecord row =
                db.selectFrom(MINUTES)
                        .where(MINUTES.ID.eq(link.id()))
                        .and(Customers.standing(MINUTES.CUSTOMER_ID))
                        .forUpdate()
                        .fetchOne();
        if (row == null || row.getLinkUntil() == null) throw SignedLink.invalid();
        // a later one was sent instead
        if (!row.getLinkUntil().equals(link.until())) throw SignedLink.expired();
        return row;
    }

    private static Map<String, Object> detail(MinutesRecord row) {
        return new HashMap<>(Map.of("number", row.getNumber(), "topic", row.getTopic()));
    }

    private void tell(MinutesRecord row, String what, Map<String, Object> detail) {
        timeline.add(row.getCustomerId(), what, detail);
        trail.record(what, "minutes", row.getId(), row.getNumber(), detail);
    }
}
