package zhike.customer.conflict;

import static zhike.customer.db.Tables.CARD;
import static zhike.customer.db.Tables.CLAIM;
import static zhike.customer.db.Tables.CONFLICT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.card.CardStore;
import zhike.customer.db.tables.records.ConflictRecord;
import zhike.customer.subject.AboutCustomer;
import zhike.identity.Named;
import zhike.identity.Names;
import zhike.identity.Staff;
import zhike.platform.error.Refusal;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;
import zhike.platform.subject.Subject;
import zhike.platform.subject.SubjectShown;
import zhike.platform.subject.Subjects;
import zhike.promise.StandingPromises;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Conflicts that somebody sees, the latest first, and one whole. */
@Component
class ConflictReading {
    private static final int ON_CARD = 50;
    private final DSLContext db;
    private final Subjects subjects;
    private final Staff staff;
    private final ConflictReach reach;
    private final Claims claims;
    private final Ruling ruling;
    private final StandingPromises promises;
    private final CardStore cards;

    ConflictReading(
            DSLContext db,
            Subjects subjects,
            Staff staff,
            ConflictReach reach,
            Claims claims,
            Ruling ruling,
            StandingPromises promises,
            CardStore cards) {
        this.db = db;
        this.subjects = subjects;
        this.staff = staff;
        this.reach = reach;
        this.claims = claims;
        this.ruling = ruling;
        this.promises = promises;
        this.cards = cards;
    }

    /**
     * @param box mine (a party), judge (to be ruled by the viewer) or all
     */
    Page<ConflictView.Line> page(Viewer viewer, String box, @Nullable String cursor, int limit) {
        Cursor after = Cursor.read(cursor, 1);
        Condition which =
                switch (box) {
                    case "mine" -> reach.party(viewer);
                    case "judge" -> reach.judged(viewer).and(CONFLICT.STATE.eq("open"));
                    case "all" -> reach.visibleTo(viewer);
                    default -> throw Refusal.invalid("box", "conflict.box");
                };
        if (after != null) which = which.and(CONFLICT.ID.lt(after.number(0)));
        return Page.of(lines(which, limit + 1), limit, last -> Cursor.of(last.id()));
    }

    List<ConflictView.Line> ofCustomer(Viewer viewer, long card) {
        cards.requireVisible(viewer, "customer.read", card);
        return lines(CONFLICT.CARD_ID.eq(card), ON_CARD);
    }

    private List<ConflictView.Line> lines(Condition which, int most) {
        List<ConflictRecord> rows =
                db.selectFrom(CONFLICT)
                        .where(which)
                        .orderBy(CONFLICT.ID.desc())
                        .limit(most)
                        .fetch();
        Map<Subject, SubjectShown> shown =
                subjects.shown(
                        rows.stream().map(row -> AboutCustomer.of(row.getCardId())).toList());
        Map<Long, String> parties =
                db.select(
                                CLAIM.CONFLICT_ID,
                                DSL.listAgg(Names.ofPerson(CLAIM.PERSON_ID), " / ")
                                        .withinGroupOrderBy(CLAIM.MADE_AT))
                        .from(CLAIM)
                        .where(
                                CLAIM.CONFLICT_ID.in(
                                        rows.stream().map(ConflictRecord::getId).toList()))
                        .groupBy(CLAIM.CONFLICT_ID)
                        .fetchMap(row -> row.value1(), row -> row.value2());
        Set<Long> people = new HashSet<>();
        for (ConflictRecord row : rows)
            Stream.of(row.getJudgeId(), row.getWinnerId())
                    .filter(Objects::nonNull)
                    .forEach(people::add);
        Map<Long, String> names = staff.names(people);
        return rows.stream()
                .map(
                        row ->
                                new ConflictView.Line(
                                        row.getId(),
                                        row.getNumber(),
                                        shown.get(AboutCustomer.of(row.getCardId())),
                                        parties.getOrDefault(row.getId(), ""),
                                        new Named(
                                                row.getJudgeId(),
                                                names.getOrDefault(row.getJudgeId(), "")),
                                        row.getRaisedAt(),
                                        row.getState(),
                                        named(row.getWinnerId(), names)))
                .toList();
    }

    private static @Nullable Named named(@Nullable Long id, Map<Long, String> names) {
        return id == null ? null : new Named(id, names.getOrDefault(id, ""));
    }

    ConflictView one(Viewer viewer, long id) {
        ConflictRecord row =
                db.selectFrom(CONFLICT)
                        .where(CONFLICT.ID.eq(id))
                        .and(reach.visibleTo(viewer))
                        .fetchOptional()
                        .orElseThrow(() -> Refusal.missing("conflict"));
        List<Claims.Weighed> both = claims.of(row);
        Long suggested =
                row.getState().equals("open")
                        ? Claims.suggested(both).orElse(null)
                        : row.getSuggestedId();
        Map<Long, String> names = names(row, both, suggested);
        StandingPromises.Owed owed =
                promises.of(AboutConflict.RULING, AboutConflict.KIND, List.of(id)).get(id);
        Subject customer = AboutCustomer.of(row.getCardId());
        return new ConflictView(
                id,
                row.getNumber(),
                subjects.shown(Set.of(customer)).get(customer),
                new Named(row.getRaisedBy(), names.getOrDefault(row.getRaisedBy(), "")),
                row.getRaisedAt(),
                new Named(row.getJudgeId(), names.getOrDefault(row.getJudgeId(), "")),
                row.getState(),
                claims(row, both, names),
                named(suggested, names),
                named(row.getWinnerId(), names),
                row.getReason(),
                named(row.getEndedBy(), names),
                row.getEndedAt(),
                owed == null ? null : owed.id(),
                owed == null ? null : owed.due(),
                can(viewer, row, both));
    }

    private Map<Long, String> names(
            ConflictRecord row, List<Claims.Weighed> both, @Nullable Long suggested) {
        Set<Long> people = new HashSet<>();
        both.forEach(each -> people.add(each.claim().getPersonId()));
        Stream.of(
                        row.getRaisedBy(),
                        row.getJudgeId(),
                        row.getWinnerId(),
                        row.getEndedBy(),
                        suggested)
                .filter(Objects::nonNull)
                .forEach(people::add);
        return staff.names(people);
    }

    private List<ConflictView.Claim> claims(
            ConflictRecord row, List<Claims.Weighed> both, Map<Long, String> names) {
        Long owner =
                db.select(CARD.OWNER_ID)
                        .from(CARD)
                        .where(CARD.ID.eq(row.getCardId()))
                        .fetchOne(CARD.OWNER_ID);
        Map<Subject, SubjectShown> others =
                subjects.shown(
                        both.stream()
                                .map(each -> each.claim().getOtherCardId())
                                .filter(Objects::nonNull)
                                .map(AboutCustomer::of)
                                .toList());
        return both.stream()
                .map(
                        each -> {
                            var claim = each.claim();
                            Long other = claim.getOtherCardId();
                            EarliestRecords.Earliest earliest = each.earliest();
                            return new ConflictView.Claim(
                                    new Named(
                                            claim.getPersonId(),
                                            names.getOrDefault(claim.getPersonId(), "")),
                                    claim.getStatement(),
                                    claim.getNamedAs(),
                                    other == null ? null : others.get(AboutCustomer.of(other)),
                                    claim.getMadeAt(),
                                    earliest == null ? null : earliest.kind(),
                                    earliest == null ? null : earliest.at(),
                                    Objects.equals(owner, claim.getPersonId()));
                        })
                .toList();
    }

    private List<String> can(Viewer viewer, ConflictRecord row, List<Claims.Weighed> both) {
        List<String> can = new ArrayList<>();
        if (!row.getState().equals("open")) return can;
        if (ruling.judges(viewer, row)) can.add("rule");
        if (both.stream().anyMatch(each -> each.claim().getPersonId() == viewer.personId()))
            can.add("state");
        if (row.getRaisedBy() == viewer.personId() && !Parties.joined(both.size()))
            can.add("withdraw");
        return can;
    }
}
