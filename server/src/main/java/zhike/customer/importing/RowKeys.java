package zhike.customer.importing;

import org.springframework.stereotype.Component;

import zhike.customer.card.CardState;
import zhike.customer.card.MatchRecords;
import zhike.customer.card.PointUpkeep.Point;
import zhike.customer.matching.Blocking;
import zhike.customer.matching.Profile;

import java.util.List;
import java.util.stream.Stream;

/** The keys of {@link zhike.customer.card.MatchKeys}, of a customer who is not stored yet. */
@Component
class RowKeys {
    private static final int SIDE_POINTS = 20;
    private final MatchRecords records;

    RowKeys(MatchRecords records) {
        this.records = records;
    }

    long[] of(String kind, CardState state, List<ReadyRow.Contact> contacts, List<Point> more) {
        return Blocking.keys(profile(kind, state, contacts, more));
    }

    Profile profile(
            String kind, CardState state, List<ReadyRow.Contact> contacts, List<Point> more) {
        return Profile.of(
                records.of(
                        kind,
                        key -> state.get(key) == null ? null : String.valueOf(state.get(key)),
                        values(contacts, more, false),
                        values(contacts, more, true)));
    }

    private static String[] values(
            List<ReadyRow.Contact> contacts, List<Point> more, boolean mail) {
        return Stream.concat(
                        contacts.stream().flatMap(contact -> contact.points().stream()),
                        more.stream())
                .filter(point -> point.kind().equals("email") == mail)
                .limit(SIDE_POINTS)
                .map(Point::value)
                .toArray(String[]::new);
    }
}
