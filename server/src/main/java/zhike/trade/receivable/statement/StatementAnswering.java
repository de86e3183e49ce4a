package zhike.trade.receivable.statement;

import static zhike.trade.db.Tables.STATEMENT;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import zhike.trade.db.tables.records.StatementRecord;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the customer does behind the link: opens the statement, confirms or disputes it. */
@Component
class StatementAnswering {
    record Answer(
            @NotNull @Pattern(regexp = "confirmed|disputed") String verdict,
            @Name @NotBlank @Size(max = 60) String name,
            @Nullable @Size(max = 2000) String remark) {}

    private final DSLContext db;
    private final SignedLink links;
    private final StatementStore store;
    private final Customers customers;
    private final Promises promises;
    private final Notices notices;
    private final CustomerTimeline timeline;
    private final Clock clock;
    private final Trail trail;

    StatementAnswering(
            DSLContext db,
            SignedLink links,
            StatementStore store,
            Customers customers,
            Promises promises,
            Notices notices,
            CustomerTimeline timeline,
            Clock clock,
            Trail trail) {
        this.db = db;
        this.links = links;
        this.store = store;
        this.customers = customers;
        this.promises = promises;
        this.notices = notices;
        this.timeline = timeline;
        this.clock = clock;
        this.trail = trail;
    }

    /** The first time it is told; one of ours who looks is not the customer. */
    @Transactional
    public StatementRecord open(String token) {
        StatementRecord row = behind(token);
        if (row.getOpenedAt() != null || Acting.now() != null) return row;
        row.setOpenedAt(clock.instant());
        row.update();
        timeline.add(row.getCustomerId(), "statement.opened", Map.of("number", row.getNumber()));
        return row;
    }

    /**
     * One that was disputed may be confirmed afterwards; one that is confirmed stays so.
     *
     * @throws Refusal {@code statement.answer.ours} where one of ours has signed in on the device;
     *     {@code statement.answer.again}; {@code statement.remark.missing} of a dispute
     */
    @Transactional
    public StatementRecord answer(String token, Answer answer) {
        StatementRecord row = behind(token);
        if (Acting.now() != null) throw Refusal.forbidden("statement.answer.ours");
        String remark = answer.remark() == null ? "" : answer.remark().strip();
        if (said(row, answer, remark)) return row;
        if (!row.getState().equals("sent")
                && !(row.getState().equals("disputed") && answer.verdict().equals("confirmed")))
            throw Refusal.conflict("statement.answer.again");
        if (answer.verdict().equals("disputed") && remark.isEmpty())
            throw Refusal.invalid("remark", "statement.remark.missing");
        row.setState(answer.verdict());
        row.setAnsweredAt(clock.instant());
        row.setAnsweredName(answer.name().strip());
        row.setAnsweredRemark(remark.isEmpty() ? null : remark);
        store.write(row);
        tell(row, remark);
        return row;
    }

    /** The same hand pressed twice. */
    private static boolean said(StatementRecord row, Answer answer, String remark) {
        return row.getState().equals(answer.verdict())
                && answer.name().strip().equals(row.getAnsweredName())
                && remark.equals(Objects.requireNonNullElse(row.getAnsweredRemark(), ""));
    }

    private void tell(StatementRecord row, String remark) {
        var subject = StatementSubject.of(row.getId());
        String what = "statement." + row.getState();
        if (row.getState().equals("confirmed"))
            promises.keep(
                    StatementSending.CONFIRMATION, subject, Proof.note(row.getAnsweredName()));
        Map<String, Object> detail = new HashMap<>();
        detail.put("number", row.getNumber());
        detail.put("name", row.getAnsweredName());
        detail.put("remark", remark);
        timeline.add(row.getCustomerId(), what, detail);
        trail.record(what, "statement", row.getId(), row.getNumber(), detail);
        Long owner = customers.ownersOf(List.of(row.getCustomerId())).get(row.getCustomerId());
        List<Long> whom =
                java.util.stream.Stream.of(owner, row.getSentBy())
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        notices.tell(whom, subject, what, detail);
    }

    /** Of a customer who is there. */
    private StatementRecord behind(String token) {
        SignedLink.Opened link = links.open(StatementSending.LINK, token);
        StatementRecord row =
                db.selectFrom(STATEMENT)
                        .where(STATEMENT.ID.eq(link.id()))
                        .and(Customers.standing(STATEMENT.CUSTOMER_ID))
                        .forUpdate()
                        .fetchOne();
        if (row == null || row.getLinkUntil() == null) throw SignedLink.invalid();
        // a later one was sent instead
        if (!row.getLinkUntil().equals(link.until())) throw SignedLink.expired();
        return row;
    }
}
