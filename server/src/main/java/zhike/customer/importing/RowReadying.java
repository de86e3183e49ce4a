package zhike.customer.importing;

import org.jspecify.annotations.Nullable;

import zhike.customer.card.CardState;
import zhike.customer.card.FoundBy;
import zhike.customer.card.NameForms;
import zhike.customer.card.PointUpkeep;
import zhike.customer.card.PointUpkeep.Point;
import zhike.customer.card.QualityScore;
import zhike.customer.card.SearchUpkeep;
import zhike.customer.matching.Blocking;
import zhike.customer.matching.NameKey;
import zhike.customer.matching.Profile;
import zhike.customer.transfer.CustomerDraft;
import zhike.customer.transfer.MappedRow;
import zhike.platform.text.SearchPart;
import zhike.platform.text.SearchPart.Kind;
import zhike.platform.text.SearchTokens;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Does for a row all that needs no database: fields, points, sort key, search tokens, quality,
 * fingerprints.
 */
final class RowReadying {
    private static final int TELLING = 4;
    private final DraftReading.Tools tools;
    private final QualityScore quality;
    private final Instant now;
    private final String scope;

    /**
     * @param scope the kind of file: within it a short number counts, beyond it only a long one
     */
    RowReadying(DraftReading.Tools tools, QualityScore quality, Instant now, String scope) {
        this.tools = tools;
        this.quality = quality;
        this.now = now;
        this.scope = scope;
    }

    ReadyRow ready(FileRow source, MappedRow.Taken taken) {
        CustomerDraft draft = taken.draft();
        DraftReading read = new DraftReading(draft.kind(), tools);
        read.read(draft);
        CardState state = read.state;
        String name = String.valueOf(state.text("name"));
        List<Point> points =
                PointUpkeep.points(state.text("phone"), state.text("mobile"), state.text("email"));
        Set<String> norms = norms(points, read.more);
        List<SearchPart> parts = parts(draft.kind(), state, read.contacts, points, read.more);
        Profile profile = tools.keys().profile(draft.kind(), state, read.contacts, read.more);
        String nameKey = NameKey.of(profile, name);
        List<RowFault> warnings =
                new ArrayList<>(taken.warnings().stream().map(RowFault::of).toList());
        warnings.addAll(read.faults);
        return new ReadyRow(
                source,
                draft.kind(),
                state,
                nameKey,
                NameForms.sort(draft.kind(), name),
                read.contacts,
                points,
                unlike(read.more, points),
                draft.number(),
                prints(draft, nameKey, read.closedMet),
                norms,
                CopyText.ofLexemes(SearchTokens.of(parts)),
                SearchUpkeep.latin(parts),
                quality.of(draft.kind(), state, now).score(),
                Blocking.keys(profile),
                draft.owner(),
                draft.tags(),
                draft.attachments(),
                warnings,
                read.closedMet);
    }

    private long[] prints(CustomerDraft draft, String nameKey, Set<String> closed) {
        List<Long> prints = new ArrayList<>(List.of(Fingerprint.of(draft, closed)));
        for (String number : new String[] {draft.number(), draft.externalId()})
            if (number != null)
                prints.add(
                        Fingerprint.ofNumber(
                                number.length() < TELLING ? scope : "",
                                draft.kind(),
                                number,
                                nameKey));
        return prints.stream().mapToLong(Long::longValue).toArray();
    }

    private static Set<String> norms(List<Point> points, List<Point> more) {
        Set<String> norms = new LinkedHashSet<>();
        points.forEach(point -> norms.add(point.norm()));
        more.forEach(point -> norms.add(point.norm()));
        return norms;
    }

    private static List<Point> unlike(List<Point> more, List<Point> points) {
        if (more.isEmpty()) return more;
        Set<String> seen = new LinkedHashSet<>();
        points.forEach(point -> seen.add(point.norm()));
        return more.stream().filter(point -> seen.add(point.norm())).toList();
    }

    /** The same parts as {@link SearchUpkeep#parts}, but for the number. */
    static List<SearchPart> parts(
            String kind,
            CardState state,
            List<ReadyRow.Contact> contacts,
            List<Point> points,
            List<Point> more) {
        List<SearchPart> parts = new ArrayList<>();
        for (FoundBy each : FoundBy.ALL) add(parts, each.kindFor(kind), state.text(each.key()));
        for (ReadyRow.Contact contact : contacts) {
            add(parts, Kind.CONTACT, contact.name());
            contact.points().forEach(point -> add(parts, kind(point), point.norm()));
        }
        points.forEach(point -> add(parts, kind(point), point.norm()));
        more.forEach(point -> add(parts, kind(point), point.norm()));
        return parts;
    }

    static Kind kind(Point point) {
        return point.kind().equals("email") ? Kind.MAIL : Kind.PHONE;
    }

    static void add(List<SearchPart> parts, Kind kind, @Nullable String value) {
        if (value != null && !value.isBlank()) parts.add(new SearchPart(kind, value));
    }
}
