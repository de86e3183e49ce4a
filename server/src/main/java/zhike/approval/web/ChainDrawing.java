package zhike.approval.web;

import static zhike.approval.db.Tables.ACT;
import static zhike.approval.db.Tables.TASK;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

import zhike.approval.chain.Approver;
import zhike.approval.chain.Chain;
import zhike.approval.chain.Reason;
import zhike.approval.chain.Step;
import zhike.approval.chain.WhyWords;
import zhike.approval.db.tables.records.RequestRecord;
import zhike.approval.db.tables.records.TaskRecord;
import zhike.approval.running.Resolving;
import zhike.identity.Named;
import zhike.identity.Staff;
import zhike.platform.criteria.CriteriaJson;
import zhike.platform.language.Texts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The chain of one approval: what is done, what waits, what is to come, what is passed over. */
@Component
class ChainDrawing {
    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};

    /**
     * @param why of each of them; null where it was not kept yet
     */
    private record Informed(List<Long> persons, @Nullable List<List<Reason>> why) {}

    private final DSLContext db;
    private final Resolving resolving;
    private final WhyWords words;
    private final Staff staff;
    private final ObjectMapper json;

    ChainDrawing(
            DSLContext db, Resolving resolving, WhyWords words, Staff staff, ObjectMapper json) {
        this.db = db;
        this.resolving = resolving;
        this.words = words;
        this.staff = staff;
        this.json = json;
    }

    List<ApprovalDetail.StepShown> of(RequestRecord request, Chain chain, Locale locale) {
        List<TaskRecord> tasks =
                db.selectFrom(TASK)
                        .where(TASK.REQUEST_ID.eq(request.getId()))
                        .orderBy(TASK.ID)
                        .fetch();
        List<ApprovalDetail.StepShown> shown = new ArrayList<>();
        for (int at = 0; at < chain.steps().size(); at++)
            shown.add(step(request, chain, at, tasks, locale));
        return shown;
    }

    private ApprovalDetail.StepShown step(
            RequestRecord request, Chain chain, int at, List<TaskRecord> tasks, Locale locale) {
        Step step = chain.steps().get(at);
        int number = at;
        List<TaskRecord> here = tasks.stream().filter(task -> task.getStep() == number).toList();
        String state = state(request, step, at, here);
        String clause = step.clause().isEmpty() ? chain.clause() : step.clause();
        List<ApprovalDetail.ApproverShown> approvers =
                step.mode() == Step.Mode.INFORM && state.equals("done")
                        ? told(request, at, clause, locale)
                        : here.isEmpty() && state.equals("coming")
                                ? coming(request, chain, step, clause, locale)
                                : asked(here, clause, locale);
        return new ApprovalDetail.StepShown(
                Texts.language(locale).equals("en") ? step.nameEn() : step.nameZh(),
                step.mode().name().toLowerCase(Locale.ROOT),
                state,
                step.condition() == null ? null : CriteriaJson.tree(step.condition()),
                clause,
                approvers);
    }

    private static String state(RequestRecord request, Step step, int at, List<TaskRecord> here) {
        if (!request.getPlan()[at]) return "skipped";
        Integer now = request.getAtStep();
        if (now != null) return at < now ? "done" : at == now ? "now" : "coming";
        if (request.getState().equals("approved")) return "done";
        return here.isEmpty() || step.mode() == Step.Mode.INFORM ? "unreached" : "done";
    }

    private List<ApprovalDetail.ApproverShown> asked(
            List<TaskRecord> tasks, String clause, Locale locale) {
        Set<Long> people = new HashSet<>();
        for (TaskRecord task : tasks) {
            people.add(task.getApproverId());
            if (task.getDecidedBy() != null) people.add(task.getDecidedBy());
            if (waiting(task)) people.addAll(resolving.standIns(task.getApproverId()));
        }
        Map<Long, String> names = staff.names(people);
        return tasks.stream().map(task -> asked(task, clause, names, locale)).toList();
    }

    private static boolean waiting(TaskRecord task) {
        return task.getState().equals("waiting");
    }

    private ApprovalDetail.ApproverShown asked(
            TaskRecord task, String clause, Map<Long, String> names, Locale locale) {
        boolean other =
                task.getDecidedBy() != null && !task.getDecidedBy().equals(task.getApproverId());
        return new ApprovalDetail.ApproverShown(
                task.getId(),
                ApprovalRows.named(task.getApproverId(), names),
                words.of(json.readValue(task.getWhy().data(), REASONS), clause, locale),
                task.getState(),
                waiting(task)
                        ? named(
                                resolving.standIns(task.getApproverId()),
                                task.getApproverId(),
                                names)
                        : List.of(),
                other ? ApprovalRows.named(task.getDecidedBy(), names) : null,
                task.getDecidedAt(),
                task.getComment(),
                task.getDueAt());
    }

    private static List<Named> named(Collection<Long> people, long but, Map<Long, String> names) {
        return people.stream()
                .filter(one -> one != but)
                .map(one -> ApprovalRows.named(one, names))
                .toList();
    }

    private List<ApprovalDetail.ApproverShown> coming(
            RequestRecord request, Chain chain, Step step, String clause, Locale locale) {
        List<Approver> found =
                resolving.now().resolve(chain, step, request.getRequesterId()).approvers();
        return found(found, clause, "coming", locale);
    }

    /** As it was then, whoever has which role today; why is kept since 1.1. */
    private List<ApprovalDetail.ApproverShown> told(
            RequestRecord request, int at, String clause, Locale locale) {
        Map<Long, Approver> told = new LinkedHashMap<>();
        db.select(ACT.DETAIL)
                .from(ACT)
                .where(ACT.REQUEST_ID.eq(request.getId()))
                .and(ACT.KIND.eq("informed"))
                .and(ACT.STEP.eq(at))
                .orderBy(ACT.ID)
                .forEach(row -> told(json.readValue(row.value1().data(), Informed.class), told));
        return found(List.copyOf(told.values()), clause, "told", locale);
    }

    private static void told(Informed then, Map<Long, Approver> told) {
        for (int i = 0; i < then.persons().size(); i++) {
            long person = then.persons().get(i);
            List<Reason> why = then.why() == null ? List.of() : then.why().get(i);
            told.put(person, new Approver(person, why, Set.of()));
        }
    }

    private List<ApprovalDetail.ApproverShown> found(
            List<Approver> found, String clause, String state, Locale locale) {
        Set<Long> people = new HashSet<>();
        found.forEach(
                one -> {
                    people.add(one.personId());
                    people.addAll(one.standIns());
                });
        Map<Long, String> names = staff.names(people);
        return found.stream()
                .map(
                        one ->
                                new ApprovalDetail.ApproverShown(
                                        null,
                                        ApprovalRows.named(one.personId(), names),
                                        words.of(one.why(), clause, locale),
                                        state,
                                        named(one.standIns(), one.personId(), names),
                                        null,
                                        null,
                                        null,
                                        null))
                .toList();
    }
}
