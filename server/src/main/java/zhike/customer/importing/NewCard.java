package zhike.customer.importing;

import zhike.customer.CardPlace;
import zhike.customer.card.CardState;
import zhike.customer.card.PointUpkeep.Point;

import java.util.ArrayList;
import java.util.List;

/** A customer that a batch will make, of one row or of several that are the same customer. */
final class NewCard {
    final ReadyRow row;
    final CardPlace place;
    CardState state;
    List<ReadyRow.Contact> contacts;
    List<Point> more;
    boolean joined;
    long id;
    String number = "";

    NewCard(ReadyRow row, CardPlace place) {
        this.row = row;
        this.place = place;
        this.state = row.state();
        this.contacts = row.contacts();
        this.more = row.morePoints();
    }

    /** Another row of the file is the same customer. */
    void join(ReadyRow other, Policy policy) {
        if (policy == Policy.SKIP) return;
        joined = true;
        state = policy.over(state, other.state());
        contacts = Additions.contacts(contacts, other.contacts());
        List<Point> points = new ArrayList<>(more);
        points.addAll(other.points());
        points.addAll(other.morePoints());
        more = Additions.points(state, points);
    }
}
