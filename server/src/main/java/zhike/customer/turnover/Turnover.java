package zhike.customer.turnover;

import static zhike.customer.db.Tables.CARD;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.customer.card.CardStore;
import zhike.customer.db.tables.records.CardRecord;
import zhike.customer.ownership.Handover;
import zhike.identity.Staff;
import zhike.platform.error.Refusal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Hands customers of one person over to others, all in one transaction. */
@Component
class Turnover {
    private final HandoverChoice choice;
    private final Handover handover;
    private final CardStore cards;
    private final HandoverProtocol protocol;
    private final Staff staff;
    private final PromisesOfPerson promises;

    Turnover(
            HandoverChoice choice,
            Handover handover,
            CardStore cards,
            HandoverProtocol protocol,
            Staff staff,
            PromisesOfPerson promises) {
        this.promises = promises;
        this.choice = choice;
        this.handover = handover;
        this.cards = cards;
        this.protocol = protocol;
        this.staff = staff;
    }

    /**
     * @return the number of the paper
     */
    @Transactional
    public long hand(Viewer viewer, HandoverForm form) {
        Staff.Member from =
                staff.find(form.fromId())
                        .orElseThrow(() -> Refusal.invalid("fromId", "handover.person"));
        refuseWrong(form);
        // units before cards, as everybody locks them
        receivers(form).forEach(person -> handover.hold(person, null));
        List<Long> held = held(viewer, form);
        if (held.isEmpty()) throw Refusal.invalid("fromId", "handover.nothing");
        Map<Long, List<Long>> dealt = new TreeMap<>(Shares.deal(held, form.shares()));
        String reason = form.reason().strip();
        List<HandoverProtocol.Moved> work = new ArrayList<>();
        dealt.forEach(
                (to, theirs) -> {
                    int owed = promises.count(form.fromId(), theirs);
                    Handover.Moved moved = handover.hand(viewer, theirs, to, reason);
                    if (moved.customers() != theirs.size()) throw Refusal.conflict("record.busy");
                    Map<String, Integer> went = new TreeMap<>(moved.work());
                    // a first contact, or what hangs on an opportunity, goes by its own module
                    if (owed > 0) went.put(promises.kind(), owed);
                    went.forEach(
                            (kind, count) -> work.add(new HandoverProtocol.Moved(kind, to, count)));
                });
        Integer staying =
                HandoverChoice.whole(viewer, from) ? promises.staying(form.fromId()) : null;
        return protocol.write(viewer, from, form.supervisorId(), reason, dealt, work, staying);
    }

    /** Theirs still, now that nobody else can take them. */
    private List<Long> held(Viewer viewer, HandoverForm form) {
        List<Long> wanted = choice.of(viewer, form.fromId(), form.criteriaText());
        return cards.lockAll(viewer, "customer.assign", wanted, CARD.ID, CARD.OWNER_ID).stream()
                .filter(card -> Objects.equals(card.getOwnerId(), form.fromId()))
                .map(CardRecord::getId)
                .toList();
    }

    private static List<Long> receivers(HandoverForm form) {
        return form.shares().stream().map(HandoverForm.Share::personId).sorted().toList();
    }

    private void refuseWrong(HandoverForm form) {
        Set<Long> seen = new HashSet<>();
        for (int at = 0; at < form.shares().size(); at++) {
            long person = form.shares().get(at).personId();
            String field = "shares[" + at + "].personId";
            if (person == form.fromId()) throw Refusal.invalid(field, "handover.same");
            if (!seen.add(person)) throw Refusal.invalid(field, "handover.twice");
            if (staff.active(person).isEmpty())
                throw Refusal.invalid(field, "customer.owner.unknown");
        }
        Long supervisor = form.supervisorId();
        if (supervisor == null) return;
        if (supervisor.equals(form.fromId()) || seen.contains(supervisor))
            throw Refusal.invalid("supervisorId", "handover.supervisor");
        if (staff.active(supervisor).isEmpty())
            throw Refusal.invalid("supervisorId", "customer.owner.unknown");
    }
}
