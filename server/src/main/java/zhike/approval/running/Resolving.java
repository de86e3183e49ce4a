package zhike.approval.running;

import org.springframework.stereotype.Component;

import zhike.access.Viewers;
import zhike.approval.CustodianSource;
import zhike.approval.chain.Approver;
import zhike.approval.chain.ChainResolver;
import zhike.approval.chain.Reason;
import zhike.identity.Organisation;
import zhike.identity.Organisations;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Resolvers over the organisation as it stands. */
@Component
public class Resolving {
    private static final List<String> LAST_RESORT = List.of("administrator", "general_manager");
    private final Organisations organisations;
    private final Viewers viewers;
    private final List<CustodianSource> custodians;
    private final Clock clock;

    Resolving(
            Organisations organisations,
            Viewers viewers,
            List<CustodianSource> custodians,
            Clock clock) {
        this.custodians = custodians;
        this.organisations = organisations;
        this.viewers = viewers;
        this.clock = clock;
    }

    public ChainResolver now() {
        return now(Set.of());
    }

    /**
     * @param barred who does not decide, whatever they may
     */
    ChainResolver now(Set<Long> barred) {
        return of(organisations.now(), barred);
    }

    /** As the transaction sees it, changes of its own included. */
    ChainResolver fresh(Set<Long> barred) {
        return of(organisations.fresh(), barred);
    }

    private ChainResolver of(Organisation who, Set<Long> barred) {
        return new ChainResolver(
                who,
                person ->
                        !barred.contains(person) && viewers.of(person).may(ChainResolver.OPERATION),
                clock.instant(),
                clock.getZone(),
                this::custodian);
    }

    private Optional<Long> custodian(long branch) {
        return custodians.stream().flatMap(each -> each.named(branch).stream()).findFirst();
    }

    /**
     * For a paper under way nobody else was left: it must not be lost. As the transaction sees it,
     * which may be that of somebody's leaving.
     *
     * @return the administrators, else whoever leads the company; empty where they are barred
     */
    List<Approver> lastResort(Set<Long> barred) {
        Organisation who = organisations.fresh();
        for (String role : LAST_RESORT) {
            List<Long> found =
                    who.withRole(role).stream().filter(person -> !barred.contains(person)).toList();
            if (!found.isEmpty()) return found.stream().map(Resolving::resort).toList();
        }
        return List.of();
    }

    private static Approver resort(long person) {
        return new Approver(person, List.of(new Reason("last-resort", Map.of())), Set.of());
    }

    /** Those for whom this person may decide now, besides themselves. */
    Set<Long> standsInFor(long person) {
        return organisations.now().standsInFor(person, ChainResolver.OPERATION, clock.instant());
    }

    /** Those who may decide for this person now. */
    public Set<Long> standIns(long person) {
        return organisations.now().standIns(person, ChainResolver.OPERATION, clock.instant());
    }
}
