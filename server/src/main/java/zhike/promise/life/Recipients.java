package zhike.promise.life;

import org.springframework.stereotype.Component;

import zhike.access.StandIns;
import zhike.identity.Superiors;
import zhike.promise.db.tables.records.GivenRecord;
import zhike.promise.kind.Escalation;
import zhike.promise.kind.Warning;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who is to be told of what happened to a batch of promises, asked once for all of them. */
@Component
class Recipients {
    private final StandIns standIns;
    private final Superiors superiors;

    Recipients(StandIns standIns, Superiors superiors) {
        this.standIns = standIns;
        this.superiors = superiors;
    }

    Circle of(Collection<Life> lives) {
        Set<Long> owners = lives.stream().map(life -> life.row().getOwnerId()).collect(toSet());
        Set<Long> units = lives.stream().map(life -> life.row().getUnitId()).collect(toSet());
        Set<Long> branches = lives.stream().map(life -> life.row().getBranchId()).collect(toSet());
        Map<String, Map<Long, List<Long>>> roles = new HashMap<>();
        for (Life life : lives)
            for (Escalation each : life.kind().definition().escalations())
                if (each.to().startsWith(Escalation.ROLE))
                    roles.computeIfAbsent(
                            each.to().substring(Escalation.ROLE.length()),
                            role -> superiors.inRole(role, branches));
        return new Circle(
                standIns.of(owners, "promise.read"),
                superiors.of(owners),
                superiors.heads(units),
                roles);
    }

    private static <T> java.util.stream.Collector<T, ?, Set<T>> toSet() {
        return Collectors.toSet();
    }

    /** The people round the owners of a batch. */
    record Circle(
            Map<Long, List<Long>> standIns,
            Map<Long, Long> managers,
            Map<Long, List<Long>> heads,
            Map<String, Map<Long, List<Long>>> roles) {

        Set<Long> owner(GivenRecord row) {
            Set<Long> whom = new LinkedHashSet<>(List.of(row.getOwnerId()));
            whom.addAll(standIns.getOrDefault(row.getOwnerId(), List.of()));
            return whom;
        }

        Set<Long> warned(GivenRecord row, Warning warning) {
            Set<Long> whom = new LinkedHashSet<>();
            for (String each : warning.whom())
                switch (each) {
                    case Warning.OWNER -> whom.add(row.getOwnerId());
                    case Warning.STAND_IN ->
                            whom.addAll(standIns.getOrDefault(row.getOwnerId(), List.of()));
                    default -> whom.addAll(manager(row));
                }
            return whom;
        }

        Set<Long> escalated(GivenRecord row, Escalation escalation) {
            if (escalation.to().equals(Escalation.MANAGER)) return manager(row);
            if (escalation.to().equals(Escalation.HEAD)) return head(row);
            return new LinkedHashSet<>(
                    roles.getOrDefault(
                                    escalation.to().substring(Escalation.ROLE.length()), Map.of())
                            .getOrDefault(row.getBranchId(), List.of()));
        }

        private Set<Long> manager(GivenRecord row) {
            Long manager = managers.get(row.getOwnerId());
            return manager == null ? Set.of() : Set.of(manager);
        }

        /** The nearest head who is not the owner. */
        private Set<Long> head(GivenRecord row) {
            return heads.getOrDefault(row.getUnitId(), List.of()).stream()
                    .filter(head -> !head.equals(row.getOwnerId()))
                    .limit(1)
                    .collect(Collectors.toSet());
        }
    }
}
