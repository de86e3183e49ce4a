package zhike.care.report;

import static zhike.care.db.Tables.GIFT_REQUEST;
import static zhike.care.db.Tables.OWED;
import static zhike.care.db.Tables.PAYOUT;
import static zhike.care.db.Tables.REFERRAL;
import static zhike.care.db.Tables.RETENTION;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import zhike.promise.Breaches;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts a month of the whole company. */
@Component
class MonthCounting {
    private final DSLContext db;
    private final Clock clock;

    MonthCounting(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Figures of(YearMonth month) {
        return new Figures(
                services(month),
                messages(month),
                hindrances(month),
                gifts(month),
                referrals(month),
                retentions(month),
                undone(month));
    }

    private static Condition owedIn(YearMonth month) {
        return OWED.FROM_ON.between(month.atDay(1), month.atEndOfMonth());
    }

    private List<Figures.Line> services(YearMonth month) {
        return db.select(
                        OWED.SERVICE,
                        OWED.GRADE,
                        count(OWED.STATE.eq("kept")),
                        count(OWED.STATE.eq("late")),
                        count(OWED.STATE.eq("broken")),
                        count(OWED.STATE.eq("open")),
                        count(OWED.HINDRANCE.isNotNull()))
                .from(OWED)
                .where(owedIn(month))
                .and(OWED.STATE.ne("released").or(OWED.HINDRANCE.isNotNull()))
                .groupBy(OWED.SERVICE, OWED.GRADE)
                .orderBy(OWED.SERVICE, OWED.GRADE)
                .fetch(
                        row ->
                                new Figures.Line(
                                        row.value1(),
                                        row.value2(),
                                        row.value3(),
                                        row.value4(),
                                        row.value5(),
                                        row.value6(),
                                        row.value7()));
    }

    private Map<String, Integer> messages(YearMonth month) {
        Map<String, Integer> counted =
                new TreeMap<>(
                        db.select(OWED.FATE, DSL.count())
                                .from(OWED)
                                .where(owedIn(month))
                                .and(OWED.FATE.isNotNull())
                                .groupBy(OWED.FATE)
                                .fetchMap(OWED.FATE, DSL.count()));
        int replied = db.fetchCount(OWED, owedIn(month).and(OWED.REPLIED_AT.isNotNull()));
        if (replied > 0) counted.put("replied", replied);
        return counted;
    }

    private Map<String, Integer> hindrances(YearMonth month) {
        return new TreeMap<>(
                db.select(OWED.HINDRANCE, DSL.count())
                        .from(OWED)
                        .where(owedIn(month))
                        .and(OWED.HINDRANCE.isNotNull())
                        .groupBy(OWED.HINDRANCE)
                        .fetchMap(OWED.HINDRANCE, DSL.count()));
    }

    private List<Figures.Gift> gifts(YearMonth month) {
        return db.select(
                        GIFT_REQUEST.TIER,
                        DSL.sum(GIFT_REQUEST.QUANTITY),
                        DSL.sum(GIFT_REQUEST.AMOUNT))
                .from(GIFT_REQUEST)
                .where(GIFT_REQUEST.STATE.eq("delivered"))
                .and(GIFT_REQUEST.DELIVERED_ON.between(month.atDay(1), month.atEndOfMonth()))
                .groupBy(GIFT_REQUEST.TIER)
                .orderBy(GIFT_REQUEST.TIER)
                .fetch(
                        row ->
                                new Figures.Gift(
                                        row.value1(), row.value2().intValue(), row.value3()));
    }

    private Figures.Referrals referrals(YearMonth month) {
        LocalDate first = month.atDay(1);
        LocalDate last = month.atEndOfMonth();
        Condition valid = REFERRAL.STATE.ne("void");
        var paid =
                db.select(DSL.count(), DSL.coalesce(DSL.sum(PAYOUT.AMOUNT), BigDecimal.ZERO))
                        .from(PAYOUT)
                        .where(PAYOUT.PAID_ON.between(first, last))
                        .fetchSingle();
        return new Figures.Referrals(
                db.fetchCount(REFERRAL, valid.and(REFERRAL.ON_DAY.between(first, last))),
                db.fetchCount(REFERRAL, valid.and(REFERRAL.PAYABLE_ON.between(first, last))),
                paid.value1(),
                paid.value2());
    }

    private Figures.Retentions retentions(YearMonth month) {
        Instant first = month.atDay(1).atStartOfDay(clock.getZone()).toInstant();
        Instant end = month.plusMonths(1).atDay(1).atStartOfDay(clock.getZone()).toInstant();
        Condition ended = RETENTION.DONE_AT.ge(first).and(RETENTION.DONE_AT.lt(end));
        return new Figures.Retentions(
                db.fetchCount(
                        RETENTION,
                        RETENTION.CREATED_AT.ge(first).and(RETENTION.CREATED_AT.lt(end))),
                db.fetchCount(RETENTION, ended.and(RETENTION.RESULT.eq("kept"))),
                db.fetchCount(RETENTION, ended.and(RETENTION.RESULT.eq("partly"))),
                db.fetchCount(RETENTION, ended.and(RETENTION.RESULT.eq("lost"))));
    }

    /** Of what a person owed the reason they told, of what was to be sent why it did not arrive. */
    private List<Figures.Undone> undone(YearMonth month) {
        Field<String> reason =
                DSL.coalesce(Breaches.reasonOf(OWED.PROMISE_ID), OWED.ERROR).as("reason");
        var broken =
                DSL.select(OWED.SERVICE, OWED.PROOF, reason)
                        .from(OWED)
                        .where(owedIn(month))
                        .and(OWED.STATE.in("broken", "late"))
                        .asTable("broken");
        Field<Integer> many = DSL.count();
        Field<String> service = DSL.field(DSL.name("broken", "service"), String.class);
        Field<String> proof = DSL.field(DSL.name("broken", "proof"), String.class);
        Field<String> why = DSL.field(DSL.name("broken", "reason"), String.class);
        return db.select(service, proof, why, many)
                .from(broken)
                .groupBy(service, proof, why)
                .orderBy(many.desc(), service)
                .limit(50)
                .fetch(
                        row ->
                                new Figures.Undone(
                                        row.value1(), row.value2(), row.value3(), row.value4()));
    }

    private static Field<Integer> count(Condition which) {
        return DSL.count().filterWhere(which);
    }
}
