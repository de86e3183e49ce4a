package zhike.customer.importing;

import zhike.customer.card.CardState;
import zhike.customer.card.PointUpkeep;
import zhike.customer.card.PointUpkeep.Point;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A customer who is there, before and after the rows of a batch. */
final class Revision {
    final long id;
    final String number;
    final String kind;

    /** A department of the company is called as it is called, whatever a file says. */
    private final boolean internal;

    final Instant confirmedAt;
    final CardState before;

    /** Names of the contacts who are there. */
    final Set<String> contactNames = new HashSet<>();

    /** Of the contacts, and those entered besides the main ones. */
    final List<Point> otherPoints = new ArrayList<>();

    final List<ReadyRow.Contact> newContacts = new ArrayList<>();
    final List<Point> newPoints = new ArrayList<>();
    CardState after;

    /** Something that hangs on the card has changed beside it. */
    boolean partsChanged;

    Revision(
            long id,
            String number,
            String kind,
            boolean internal,
            Instant confirmedAt,
            CardState before) {
        this.id = id;
        this.number = number;
        this.kind = kind;
        this.internal = internal;
        this.confirmedAt = confirmedAt;
        this.before = before;
        this.after = before;
    }

    /**
     * @return whether the row changed anything
     */
    boolean apply(ReadyRow row, Policy policy) {
        CardState next = policy.over(after, row.state());
        if (internal) next.put("name", before.get("name"));
        boolean changed = !after.to(next).isEmpty();
        after = next;
        for (ReadyRow.Contact contact : row.contacts())
            if (contactNames.add(contact.name())) changed |= newContacts.add(contact);
        Set<String> norms = norms();
        for (List<Point> points : List.of(row.points(), row.morePoints()))
            for (Point point : points) if (norms.add(point.norm())) changed |= newPoints.add(point);
        return changed;
    }

    private Set<String> norms() {
        Set<String> norms = new HashSet<>();
        for (List<Point> points : List.of(mainPoints(), otherPoints, newPoints))
            points.forEach(point -> norms.add(point.norm()));
        newContacts.forEach(contact -> contact.points().forEach(point -> norms.add(point.norm())));
        return norms;
    }

    List<Point> mainPoints() {
        return PointUpkeep.points(after.text("phone"), after.text("mobile"), after.text("email"));
    }

    boolean changed() {
        return partsChanged
                || !newContacts.isEmpty()
                || !newPoints.isEmpty()
                || !before.to(after).isEmpty();
    }
}
