package zhike.approval.web;

import static zhike.approval.db.Tables.TASK;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.approval.ApprovalUses;
import zhike.approval.chain.ChainStore;
import zhike.approval.db.tables.records.RequestRecord;
import zhike.approval.db.tables.records.TaskRecord;
import zhike.approval.running.ApprovalReach;
import zhike.approval.running.FactsShown;
import zhike.identity.Named;
import zhike.identity.Staff;
import zhike.platform.language.Texts;
import zhike.platform.subject.Subject;
import zhike.platform.subject.SubjectShown;
import zhike.platform.subject.Subjects;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Approvals as rows; each kind of question is asked once for all of them. */
@Component
class ApprovalRows {
    private final DSLContext db;
    private final ApprovalReach reach;
    private final ApprovalUses uses;
    private final ChainStore chains;
    private final Subjects subjects;
    private final FactsShown facts;
    private final Staff staff;
    private final Texts texts;

    ApprovalRows(
            DSLContext db,
            ApprovalReach reach,
            ApprovalUses uses,
            ChainStore chains,
            Subjects subjects,
            FactsShown facts,
            Staff staff,
            Texts texts) {
        this.db = db;
        this.reach = reach;
        this.uses = uses;
        this.chains = chains;
        this.subjects = subjects;
        this.facts = facts;
        this.staff = staff;
        this.texts = texts;
    }

    List<ApprovalRow> of(Viewer viewer, List<RequestRecord> requests, Locale locale) {
        Set<Long> ids = requests.stream().map(RequestRecord::getId).collect(Collectors.toSet());
        Map<Long, List<TaskRecord>> waiting = tasks(ids, TASK.STATE.eq("waiting"));
        Map<Long, List<TaskRecord>> mine = tasks(ids, reach.task(viewer));
        Map<Subject, SubjectShown> shown =
                subjects.shown(requests.stream().flatMap(ApprovalRows::abouts).toList());
        Set<Long> people = new HashSet<>();
        requests.forEach(each -> people.add(each.getRequesterId()));
        waiting.values().forEach(all -> all.forEach(task -> people.add(task.getApproverId())));
        Map<Long, String> names = staff.names(people);
        return requests.stream()
                .map(
                        each ->
                                row(
                                        viewer,
                                        each,
                                        waiting.getOrDefault(each.getId(), List.of()),
                                        mine.getOrDefault(each.getId(), List.of()),
                                        shown.get(subject(each)),
                                        customer(each).map(shown::get).orElse(null),
                                        names,
                                        locale))
                .toList();
    }

    private Map<Long, List<TaskRecord>> tasks(Set<Long> ids, org.jooq.Condition which) {
        return db
                .selectFrom(TASK)
                .where(TASK.REQUEST_ID.in(ids))
                .and(which)
                .orderBy(TASK.ID)
                .fetch()
                .stream()
                .collect(Collectors.groupingBy(TaskRecord::getRequestId));
    }

    private ApprovalRow row(
            Viewer viewer,
            RequestRecord request,
            List<TaskRecord> waiting,
            List<TaskRecord> mine,
            @Nullable SubjectShown subject,
            @Nullable SubjectShown customer,
            Map<Long, String> names,
            Locale locale) {
        boolean own = request.getRequesterId() == viewer.personId();
        TaskRecord task =
                own
                        ? null
                        : mine.stream()
                                .filter(each -> each.getApproverId() == viewer.personId())
                                .findFirst()
                                .orElse(mine.isEmpty() ? null : mine.getFirst());
        boolean self = task == null || task.getApproverId() == viewer.personId();
        return new ApprovalRow(
                request.getId(),
                request.getUseCode(),
                texts.get(locale, "approval.use." + request.getUseCode()),
                request.getSubjectKind(),
                subject,
                customer,
                named(request.getRequesterId(), names),
                request.getState(),
                step(request, locale),
                waiting.stream().map(each -> named(each.getApproverId(), names)).toList(),
                task == null ? null : task.getId(),
                self || task == null ? null : named(task.getApproverId(), names),
                (task == null ? waiting.stream() : java.util.stream.Stream.of(task))
                        .map(TaskRecord::getDueAt)
                        .filter(java.util.Objects::nonNull)
                        .min(java.util.Comparator.naturalOrder())
                        .orElse(null),
                request.getAskedAt(),
                request.getEndedAt(),
                uses.knows(request.getUseCode())
                        ? facts.of(uses.of(request.getUseCode()), request.getFacts(), locale)
                        : List.of());
    }

    private @Nullable String step(RequestRecord request, Locale locale) {
        Integer at = request.getAtStep();
        if (at == null || !uses.knows(request.getUseCode())) return null;
        var step = chains.byId(request.getChainId()).steps().get(at);
        return Texts.language(locale).equals("en") ? step.nameEn() : step.nameZh();
    }

    private static Stream<Subject> abouts(RequestRecord request) {
        return Stream.concat(Stream.of(subject(request)), customer(request).stream());
    }

    private static Optional<Subject> customer(RequestRecord request) {
        return Optional.ofNullable(request.getCustomerId()).map(id -> new Subject("customer", id));
    }

    static Subject subject(RequestRecord request) {
        return new Subject(request.getSubjectKind(), request.getSubjectId());
    }

    static Named named(long id, Map<Long, String> names) {
        return new Named(id, names.getOrDefault(id, ""));
    }
}
