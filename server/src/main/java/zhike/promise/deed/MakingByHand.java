package zhike.promise.deed;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.identity.Staff;
import zhike.messaging.Notices;
import zhike.platform.error.Refusal;
import zhike.platform.subject.Subject;
import zhike.platform.subject.Subjects;
import zhike.platform.trail.Trail;
import zhike.promise.PromiseDraft;
import zhike.promise.Promising;
import zhike.promise.kind.Kind;
import zhike.promise.kind.Kinds;
import zhike.promise.list.PromiseReach;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes a promise by hand, about something that one sees, for somebody within reach. */
@Component
class MakingByHand {
    private static final Duration LONGEST = Duration.ofDays(3660);
    private final Kinds kinds;
    private final Staff staff;
    private final Subjects subjects;
    private final Promising promising;
    private final Notices notices;
    private final Trail trail;
    private final Clock clock;

    MakingByHand(
            Kinds kinds,
            Staff staff,
            Subjects subjects,
            Promising promising,
            Notices notices,
            Trail trail,
            Clock clock) {
        this.kinds = kinds;
        this.staff = staff;
        this.subjects = subjects;
        this.promising = promising;
        this.notices = notices;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    public long make(Viewer viewer, DeedForms.Fresh form) {
        Kind kind = kinds.active(form.kind());
        if (!kind.definition().byHand()) throw Refusal.invalid("kind", "promise.make.module");
        Subject subject = new Subject(form.subjectKind(), form.subjectId());
        if (!subjects.shown(List.of(subject)).containsKey(subject))
            throw Refusal.invalid("subjectId", "promise.subject");
        checkDue(form.dueAt());
        long owner = owner(viewer, form);
        long id =
                promising.make(
                        new PromiseDraft(
                                kind.code(),
                                subject,
                                subject.kind().equals("customer") ? subject.id() : null,
                                owner,
                                null,
                                form.dueAt(),
                                detail(form)));
        trail.record(
                "promise.made",
                "promise",
                id,
                kind.nameZh(),
                Map.of("subject", subject, "owner", owner, "title", form.title().strip()));
        notices.tell(List.of(owner), new Subject("promise", id), "promise.made", told(kind, form));
        return id;
    }

    private static Map<String, Object> told(Kind kind, DeedForms.Fresh form) {
        return Map.of("kind", kind.code(), "title", form.title().strip());
    }

    private void checkDue(@Nullable Instant due) {
        Instant now = clock.instant();
        if (due != null && (due.isBefore(now) || due.isAfter(now.plus(LONGEST))))
            throw Refusal.invalid("dueAt", "promise.due");
    }

    private long owner(Viewer viewer, DeedForms.Fresh form) {
        if (form.ownerId() == null) return viewer.personId();
        Staff.Member owner =
                staff.active(form.ownerId())
                        .orElseThrow(() -> Refusal.invalid("ownerId", "promise.owner"));
        if (!viewer.reach(PromiseReach.MAKE).covers(owner.id(), owner.unitId(), owner.branchId()))
            throw Refusal.invalid("ownerId", "promise.owner.beyond");
        return owner.id();
    }

    private static Map<String, Object> detail(DeedForms.Fresh form) {
        Map<String, Object> detail = new HashMap<>(Map.of("title", form.title().strip()));
        if (form.note() != null && !form.note().isBlank()) detail.put("note", form.note().strip());
        return detail;
    }
}
