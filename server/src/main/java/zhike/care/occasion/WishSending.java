package zhike.care.occasion;

import static zhike.care.db.Tables.DAY_LIST;
import static zhike.care.db.Tables.OWED;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.care.db.tables.records.OwedRecord;
import zhike.customer.ServedCustomers;
import zhike.messaging.MessageChannel;
import zhike.messaging.Messages;
import zhike.messaging.OutMessage;
import zhike.messaging.Template;
import zhike.platform.subject.Subject;
import zhike.promise.Promises;
import zhike.promise.Proof;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Sends what stands on the list of a day, a batch in each transaction; nothing goes twice. */
@Component
class WishSending {
    static final int BATCH = 1000;
    private final DSLContext db;
    private final Clock clock;
    private final ServedCustomers customers;
    private final Wording wording;
    private final Messages messages;
    private final Promises promises;

    WishSending(
            DSLContext db,
            Clock clock,
            ServedCustomers customers,
            Wording wording,
            Messages messages,
            Promises promises) {
        this.db = db;
        this.clock = clock;
        this.customers = customers;
        this.wording = wording;
        this.messages = messages;
        this.promises = promises;
    }

    /** What is sent to one of them, and by which way. */
    private record Parcel(OwedRecord row, MessageChannel channel, OutMessage message) {}

    /**
     * The next batch of those named, or of all of a service, or of all.
     *
     * @return how many were taken in hand
     */
    @Transactional
    public int batch(
            LocalDate day,
            @Nullable List<Long> ids,
            @Nullable String service,
            long sender,
            String senderName) {
        Condition which = OnList.waiting().and(OWED.FROM_ON.le(day));
        if (ids != null) which = which.and(OWED.ID.in(ids));
        if (service != null) which = which.and(OWED.SERVICE.eq(service));
        List<OwedRecord> rows =
                db.selectFrom(OWED)
                        .where(which)
                        .orderBy(OWED.ID)
                        .limit(BATCH)
                        .forUpdate()
                        .skipLocked()
                        .fetch();
        if (!rows.isEmpty()) send(rows, sender, senderName);
        return rows.size();
    }

    private void send(List<OwedRecord> rows, long sender, String senderName) {
        Map<Long, ServedCustomers.Addressed> people =
                customers.addressesOfContacts(
                        rows.stream()
                                .map(OwedRecord::getContactId)
                                .filter(Objects::nonNull)
                                .toList());
        Map<Long, ServedCustomers.Addressed> cards =
                customers.addresses(rows.stream().map(OwedRecord::getCustomerId).toList());
        Wording.Sheet sheet = wording.sheet(senderName);
        List<Parcel> parcels = new ArrayList<>(rows.size());
        List<Long> lost = new ArrayList<>();
        for (OwedRecord row : rows) {
            ServedCustomers.Addressed to =
                    row.getContactId() == null
                            ? cards.get(row.getCustomerId())
                            : people.get(row.getContactId());
            Parcel parcel = to == null ? null : parcel(row, to, sheet, sender);
            if (parcel == null) lost.add(row.getId());
            else parcels.add(parcel);
        }
        giveUp(lost);
        List<Long> sent = messages.send(parcels.stream().map(Parcel::message).toList());
        db.execute(
                "update care.owed o set message_id = t.m, channel = t.c from unnest({0}, {1}, {2})"
                        + " as t (id, m, c) where o.id = t.id",
                DSL.val(parcels.stream().map(each -> each.row().getId()).toArray(Long[]::new)),
                DSL.val(sent.toArray(Long[]::new)),
                DSL.val(
                        parcels.stream()
                                .map(each -> each.channel().code())
                                .toArray(String[]::new)));
    }

    private @Nullable Parcel parcel(
            OwedRecord row, ServedCustomers.Addressed to, Wording.Sheet sheet, long sender) {
        boolean mobile = to.mobile() != null && !to.mobile().isBlank();
        String address = mobile ? to.mobile() : to.email();
        if (address == null || address.isBlank()) return null;
        MessageChannel channel = mobile ? MessageChannel.SMS : MessageChannel.MAIL;
        Template.Rendered text =
                sheet.write(row.getService(), row.getPeriod(), row.getGrade(), channel, to);
        Instant midnight =
                LocalDate.now(clock).plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        OutMessage message =
                (mobile
                                ? OutMessage.sms(address, text.text(), purpose(row))
                                : OutMessage.mail(
                                        address,
                                        Objects.requireNonNullElse(
                                                text.title(), first(text.text())),
                                        text.text(),
                                        purpose(row)))
                        .to(to.name())
                        .about(new Subject("care", row.getId()), row.getCustomerId())
                        .keyed("care-" + row.getId())
                        .asMarketing()
                        .between(null, midnight)
                        .by(sender);
        return new Parcel(row, channel, message);
    }

    private static String purpose(OwedRecord row) {
        if (row.getService().equals("wish.birthday")) return CarePurposes.BIRTHDAY;
        if (row.getService().startsWith("wish.")) return CarePurposes.ANNIVERSARY;
        return row.getPeriod().startsWith("event-") ? CarePurposes.NEWS : CarePurposes.HOLIDAY;
    }

    private static String first(String text) {
        return text.codePointCount(0, text.length()) <= 20
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 20));
    }

    /** Their number went away since the list was made. */
    private void giveUp(List<Long> lost) {
        if (lost.isEmpty()) return;
        db.update(OWED)
                .set(OWED.STATE, "released")
                .set(OWED.WHY, "care.hindered")
                .set(OWED.HINDRANCE, "address")
                .set(OWED.ENDED_AT, clock.instant())
                .where(OWED.ID.in(lost))
                .execute();
    }

    /** Whoever was on it is written to, or cannot be: the promise of the day is kept. */
    @Transactional
    public void close(LocalDate day) {
        if (db.fetchExists(
                OWED, OnList.waiting().and(OWED.FROM_ON.le(day)).and(OWED.DUE_AT.lt(end(day)))))
            return;
        Long list =
                db.select(DAY_LIST.ID)
                        .from(DAY_LIST)
                        .where(DAY_LIST.ON_DAY.eq(day))
                        .and(DAY_LIST.CLOSED_AT.isNull())
                        .fetchOne(DAY_LIST.ID);
        if (list == null) return;
        // the promise is locked before its list
        promises.keep(
                DayListing.PROMISE,
                new Subject(DayListSubject.KIND, list),
                Proof.note("care.wishes.sent"));
        db.update(DAY_LIST)
                .set(DAY_LIST.CLOSED_AT, clock.instant())
                .where(DAY_LIST.ID.eq(list))
                .execute();
    }

    private Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }
}
