package zhike.promise.life;

import org.jspecify.annotations.Nullable;

import zhike.platform.calendar.BusinessCalendar;
import zhike.platform.error.Refusal;
import zhike.platform.subject.Subject;
import zhike.promise.DueRule;
import zhike.promise.PromiseState;
import zhike.promise.db.tables.records.GivenRecord;
import zhike.promise.kind.Kind;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One promise and all that can happen to it. What happens depends on the times of deeds alone,
 * never on when a clock got round to look: every deed first lets happen what was due before it.
 */
public final class Life {
    /** Why it waits while the customer whom it is about is removed; none of a kind's reasons. */
    public static final String REMOVED = "customer.removed";

    private final GivenRecord row;
    private final BusinessCalendar calendar;
    private final DueRule rule;
    private final List<Happening> happenings = new ArrayList<>();
    private Kind kind;

    /**
     * @param rule its own or the kind's
     */
    public Life(GivenRecord row, Kind kind, DueRule rule, BusinessCalendar calendar) {
        this.row = row;
        this.kind = kind;
        this.rule = rule;
        this.calendar = calendar;
    }

    /** Lets happen what was due: each step once, in its order, at its time. */
    public void catchUp(Instant now) {
        if (state() != PromiseState.OPEN && state() != PromiseState.BROKEN) return;
        Instant from = row.getFiredTo();
        if (state() == PromiseState.OPEN) {
            fire(What.WARNED, plan().warnings(), from, earlier(now, row.getDueAt()));
            if (!row.getDueAt().isAfter(now)) breakIt();
        }
        if (state() == PromiseState.BROKEN) fire(What.ESCALATED, plan().escalations(), from, now);
        lookAfter(now);
    }

    private void fire(What what, List<Step> steps, Instant after, Instant to) {
        for (Step step : steps)
            if (step.at().isAfter(after) && !step.at().isAfter(to))
                happen(what, step.at(), Doer.CLOCK, step);
    }

    private void breakIt() {
        row.setState(PromiseState.BROKEN.code());
        row.setBrokenAt(row.getDueAt());
        happen(What.BROKEN, row.getDueAt(), Doer.CLOCK, null);
    }

    private void lookAfter(Instant now) {
        if (now.isAfter(row.getFiredTo())) row.setFiredTo(now);
        row.setNextAt(plan().next(state(), now));
    }

    /** Late when it was due before. */
    public void keep(Instant now, Doer by, String proof) {
        refuseEnded();
        row.setLate(row.getBrokenAt() != null);
        row.setProof(org.jooq.JSONB.jsonb(proof));
        end(PromiseState.KEPT, What.KEPT, now, by).detail().put("late", row.getLate());
    }

    public void release(Instant now, Doer by, String why) {
        refuseEnded();
        end(PromiseState.RELEASED, What.RELEASED, now, by).detail().put("why", why);
    }

    private Happening end(PromiseState state, What what, Instant now, Doer by) {
        row.setState(state.code());
        row.setPausedAt(null);
        row.setEndedAt(now);
        row.setEndedBy(by.person());
        row.setNextAt(null);
        return happen(what, now, by, null);
    }

    /** Only before it is due. */
    public void pause(Instant now, Doer by, String reason, @Nullable String note) {
        if (state() != PromiseState.OPEN) throw Refusal.conflict("promise.pause.state");
        await(now, by, reason, note);
    }

    /** Nobody can do it for now, be it due or not: it is broken no further. */
    public void setAside(Instant now, Doer by) {
        if (state() == PromiseState.OPEN || state() == PromiseState.BROKEN)
            await(now, by, REMOVED, null);
    }

    private void await(Instant now, Doer by, String reason, @Nullable String note) {
        row.setState(PromiseState.PAUSED.code());
        row.setPausedAt(now);
        row.setPauseReason(reason);
        row.setNextAt(null);
        Happening paused = happen(What.PAUSED, now, by, null);
        paused.detail().put("reason", reason);
        if (note != null) paused.detail().put("note", note);
    }

    /** It is due later by as much as the pause took: never earlier. */
    public void resume(Instant now, Doer by) {
        if (row.getPausedAt() == null) throw Refusal.conflict("promise.resume.state");
        Instant was = row.getDueAt();
        row.setDueAt(moved(was, rule, calendar, row.getPausedAt(), now));
        row.setPausedAt(null);
        row.setPauseReason(null);
        goOn(now);
        lookAfter(now);
        happen(What.RESUMED, now, by, null)
                .detail()
                .putAll(Map.of("was", was, "due", row.getDueAt()));
    }

    /** One that was broken before is so still, and what was escalated is not escalated again. */
    private void goOn(Instant now) {
        boolean broken = row.getBrokenAt() != null && !row.getDueAt().isAfter(now);
        row.setBrokenAt(broken ? row.getDueAt() : null);
        if (broken) row.setState(PromiseState.BROKEN.code());
        else openAgain();
    }

    /** A due time after a pause. */
    static Instant moved(
            Instant due, DueRule rule, BusinessCalendar calendar, Instant from, Instant until) {
        if (!rule.countsWork()) return due.plus(Duration.between(from, until));
        Duration lost = calendar.between(from, until);
        if (lost.isZero()) return due;
        Instant moved = calendar.plus(due, lost);
        return moved.isAfter(due) ? moved : due;
    }

    public void reassign(
            Instant now, Doer by, long owner, long unit, long branch, @Nullable String why) {
        refuseEnded();
        long was = row.getOwnerId();
        if (was == owner) return;
        row.setOwnerId(owner);
        row.setUnitId(unit);
        row.setBranchId(branch);
        Happening changed = happen(What.REASSIGNED, now, by, null);
        changed.detail().putAll(Map.of("from", was, "to", owner));
        if (why != null) changed.detail().put("why", why);
    }

    public void urge(Instant now, Doer by) {
        refuseEnded();
        row.setUrged(row.getUrged() + 1);
        happen(What.URGED, now, by, null);
    }

    /** Why it was broken. */
    public void explain(Instant now, Doer by, String reason, @Nullable String note) {
        if (row.getBrokenAt() == null) throw Refusal.conflict("promise.not-broken");
        row.setBreachReason(reason);
        row.setBreachNote(note);
        Happening told = happen(What.EXPLAINED, now, by, null);
        told.detail().put("reason", reason);
        if (note != null) told.detail().put("note", note);
    }

    /**
     * Counted anew, by another calendar or version of the kind; one that was broken by the old
     * count and is not by the new one is open again.
     *
     * @param due by the new count, pauses included
     */
    public void retime(Instant now, Kind by, Instant due, String because) {
        refuseEnded();
        Instant was = row.getDueAt();
        boolean newer = by.version() != kind.version();
        kind = by;
        row.setKindVersion(by.version());
        row.setDueAt(due);
        if (state() == PromiseState.BROKEN) {
            boolean again = due.isAfter(now);
            if (again) openAgain();
            row.setBrokenAt(again ? null : due);
        }
        if (state() != PromiseState.PAUSED) lookAfter(now);
        if (!was.equals(due) || newer)
            happen(What.RETIMED, now, Doer.CLOCK, null)
                    .detail()
                    .putAll(Map.of("was", was, "due", due, "because", because));
    }

    /** Why it was broken is said of that breach alone; the event of it stays. */
    private void openAgain() {
        row.setState(PromiseState.OPEN.code());
        row.setBreachReason(null);
        row.setBreachNote(null);
    }

    private Happening happen(What what, Instant at, Doer by, @Nullable Step step) {
        row.setVersion(row.getVersion() + 1);
        Happening happened = new Happening(row.getVersion(), what, at, by, step);
        happenings.add(happened);
        return happened;
    }

    private void refuseEnded() {
        if (state().ended()) throw Refusal.conflict("promise.ended");
    }

    private static Instant earlier(Instant left, Instant right) {
        return left.isBefore(right) ? left : right;
    }

    private Plan plan() {
        return new Plan(kind.definition(), calendar, row.getDueAt());
    }

    /** Whether it was timed anew and is due at another time now. */
    boolean isRetimed() {
        return happenings.stream()
                .anyMatch(
                        each ->
                                each.what() == What.RETIMED
                                        && !Objects.equals(
                                                each.detail().get("was"),
                                                each.detail().get("due")));
    }

    public PromiseState state() {
        return PromiseState.of(row.getState());
    }

    public GivenRecord row() {
        return row;
    }

    public Kind kind() {
        return kind;
    }

    public BusinessCalendar calendar() {
        return calendar;
    }

    public Subject subject() {
        return new Subject(row.getSubjectKind(), row.getSubjectId());
    }

    public List<Happening> happenings() {
        return happenings;
    }
}
