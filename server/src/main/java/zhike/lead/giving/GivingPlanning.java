package zhike.lead.giving;

import static zhike.lead.db.Tables.GRADING;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.Customers;
import zhike.identity.Named;
import zhike.platform.error.Refusal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Works out who would get which lead: by territory, the better graded first, balanced. */
@Component
class GivingPlanning {
    /** Leads in one giving out. */
    static final int MOST = 20_000;

    /** Of all territories together, the first of each. */
    private static final int EXAMPLES = 24;

    /** Of one territory. */
    record Part(Territory territory, List<Carrier> carriers, List<Balance.Share> shares) {
        Part only(Set<Long> leads) {
            return new Part(
                    territory,
                    carriers,
                    shares.stream().filter(share -> leads.contains(share.lead())).toList());
        }
    }

    record Worked(List<Part> parts, int leads, int unplaced, boolean more) {
        int given() {
            return parts.stream().mapToInt(part -> part.shares().size()).sum();
        }

        /** Of all that were to be given only these: who took one of the others has it. */
        Worked only(Set<Long> moved) {
            List<Part> went = parts.stream().map(part -> part.only(moved)).toList();
            return new Worked(went, leads - given() + moved.size(), unplaced, more);
        }
    }

    private final DSLContext db;
    private final Carriers carriers;
    private final Customers customers;

    GivingPlanning(DSLContext db, Carriers carriers, Customers customers) {
        this.db = db;
        this.carriers = carriers;
        this.customers = customers;
    }

    Worked work(Viewer viewer) {
        List<Carriers.Carrying> active = carriers.within(viewer.reach("lead.give"));
        if (active.isEmpty()) throw Refusal.invalid("territories", "territory.none");
        List<Long> free = customers.unowned(viewer, "lead.give", MOST + 1);
        boolean more = free.size() > MOST;
        Set<Long> waiting = new HashSet<>(more ? free.subList(0, MOST) : free);
        Balance balance = new Balance();
        List<Part> parts = new ArrayList<>();
        int all = waiting.size();
        for (Carriers.Carrying each : active) {
            String criteria = each.territory().criteria().toString();
            List<Long> own = customers.meeting(viewer, "lead.give", criteria, waiting);
            own.forEach(waiting::remove);
            parts.add(
                    new Part(
                            each.territory(),
                            each.carriers(),
                            balance.give(byGrade(own), each.carriers())));
        }
        return new Worked(parts, all, waiting.size(), more);
    }

    GivingPlan shown(Viewer viewer, Worked worked) {
        List<GivingPlan.Row> rows = new ArrayList<>();
        Map<Long, Integer> given = new HashMap<>();
        worked.parts().stream()
                .flatMap(part -> part.shares().stream())
                .forEach(share -> given.merge(share.personId(), 1, Integer::sum));
        for (Part part : worked.parts())
            for (Territory.Member member : part.territory().members())
                if (member.working()) rows.add(row(part, member, given));
        int placed = worked.leads() - worked.unplaced();
        return new GivingPlan(
                rows,
                worked.leads(),
                placed - worked.given(),
                worked.unplaced(),
                worked.more(),
                examples(viewer, worked));
    }

    private static GivingPlan.Row row(
            Part part, Territory.Member member, Map<Long, Integer> given) {
        long person = member.person().id();
        int held =
                part.carriers().stream()
                        .filter(carrier -> carrier.personId() == person)
                        .findFirst()
                        .orElseThrow()
                        .held();
        int here = (int) part.shares().stream().filter(share -> share.personId() == person).count();
        BigDecimal after = BigDecimal.valueOf((long) held + given.getOrDefault(person, 0));
        return new GivingPlan.Row(
                named(part.territory()),
                member.person(),
                member.ability(),
                member.most(),
                held,
                here,
                after.divide(member.ability(), 2, RoundingMode.HALF_UP));
    }

    private List<GivingPlan.Example> examples(Viewer viewer, Worked worked) {
        record Told(Part part, Balance.Share share) {}
        int giving = (int) worked.parts().stream().filter(part -> !part.shares().isEmpty()).count();
        int each = Math.ceilDiv(EXAMPLES, Math.max(1, giving));
        List<Told> first =
                worked.parts().stream()
                        .flatMap(
                                part ->
                                        part.shares().stream()
                                                .limit(each)
                                                .map(share -> new Told(part, share)))
                        .toList();
        Map<Long, Customers.Known> known =
                customers.all(
                        viewer,
                        "lead.give",
                        first.stream().map(told -> told.share().lead()).toList());
        return first.stream()
                .filter(told -> known.containsKey(told.share().lead()))
                .map(
                        told -> {
                            Customers.Known card =
                                    Objects.requireNonNull(known.get(told.share().lead()));
                            return new GivingPlan.Example(
                                    card.id(),
                                    card.number(),
                                    card.name(),
                                    named(told.part().territory()),
                                    person(told.part().territory(), told.share().personId()),
                                    told.share().held());
                        })
                .toList();
    }

    /** A before B before C before the ungraded, each in the order they came. */
    private List<Long> byGrade(List<Long> leads) {
        Map<Long, String> grades =
                db.select(GRADING.CARD_ID, GRADING.GRADE)
                        .from(GRADING)
                        .where(GRADING.GRADE.isNotNull())
                        .and(GRADING.CARD_ID.in(leads))
                        .fetchMap(GRADING.CARD_ID, GRADING.GRADE);
        return leads.stream()
                .sorted(
                        Comparator.comparing((Long lead) -> grades.getOrDefault(lead, "D"))
                                .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    static Named named(Territory territory) {
        return new Named(territory.id(), territory.name());
    }

    private static Named person(Territory territory, long id) {
        return territory.members().stream()
                .map(Territory.Member::person)
                .filter(person -> person.id() == id)
                .findFirst()
                .orElseThrow();
    }
}
