package zhike.customer.importing;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides for each row of a batch whether it is a new customer, one that is there, or comes back.
 * Writes nothing.
 */
final class BatchPlan {
    private static final Comparator<Candidate> OPENEST =
            Comparator.comparing(Candidate::editable).thenComparing(Candidate::readable).reversed();
    private final Policy policy;
    private final long importId;
    private final Owners owners;
    private final Map<String, List<Candidate>> existing;
    private final Map<String, NewCard> fresh = new HashMap<>();
    final List<RowResult> results = new ArrayList<>();
    final List<NewCard> made = new ArrayList<>();

    /** Rows that may change a customer who is there; whether they do, its fields will tell. */
    final List<RowResult> revising = new ArrayList<>();

    BatchPlan(Policy policy, long importId, Owners owners, Map<String, List<Candidate>> existing) {
        this.policy = policy;
        this.importId = importId;
        this.owners = owners;
        this.existing = existing;
    }

    void add(PreparedRow prepared) {
        ReadyRow row = prepared.ready();
        RowResult result =
                row == null ? RowResult.refused(prepared.source(), prepared.faults()) : decide(row);
        results.add(result);
        if (row == null || result.fresh == null) return;
        for (String key : Keys.of(row)) fresh.putIfAbsent(key, result.fresh);
    }

    private RowResult decide(ReadyRow row) {
        if (policy == Policy.CREATE) return create(row);
        for (String key : Keys.of(row)) {
            NewCard twin = fresh.get(key);
            if (twin != null && Sameness.holds(key, row, twin.row)) {
                twin.join(row, policy);
                return RowResult.made(row, twin, Outcome.MERGED);
            }
            Candidate known =
                    existing.getOrDefault(key, List.of()).stream()
                            .filter(candidate -> Sameness.holds(key, row, candidate))
                            .min(OPENEST)
                            .orElse(null);
            if (known != null) return met(row, known, key.equals("f:" + row.prints()[0]));
        }
        return create(row);
    }

    private RowResult create(ReadyRow row) {
        Owners.Answer answer = owners.of(row.ownerText());
        if (answer.place() == null)
            return RowResult.refused(
                    row.source(), List.of(RowFault.ofRow("import.row.no-place", Map.of())));
        if (answer.unknown())
            row.warnings()
                    .add(
                            RowFault.ofField(
                                    "import.owner.unknown",
                                    "owner",
                                    String.valueOf(row.ownerText())));
        NewCard card = new NewCard(row, answer.place());
        made.add(card);
        return RowResult.made(row, card, Outcome.CREATED);
    }

    /**
     * @param same whether the very same content has come in before
     */
    private RowResult met(ReadyRow row, Candidate known, boolean same) {
        if (!known.readable())
            return RowResult.refused(row.source(), List.of(owned(known.ownerName())));
        boolean ours = known.importId() != null && known.importId() == importId;
        Outcome alone = ours ? Outcome.MERGED : Outcome.UNCHANGED;
        if (policy == Policy.SKIP || same && (policy == Policy.FILL || ours))
            return RowResult.met(row, known, alone);
        if (!known.editable()) {
            if (same) return RowResult.met(row, known, alone);
            return RowResult.refused(
                    row.source(),
                    List.of(
                            RowFault.ofRow(
                                    "import.row.not-editable", Map.of("number", known.number()))));
        }
        RowResult result = RowResult.met(row, known, alone);
        revising.add(result);
        return result;
    }

    /** Of a customer out of sight only this much is told: that there is one, and whom to ask. */
    private static RowFault owned(@Nullable String owner) {
        return owner == null
                ? RowFault.ofRow("import.row.exists", Map.of())
                : RowFault.ofRow("import.row.owned", Map.of("owner", owner));
    }
}
