package zhike.customer.duplicate;

import static zhike.customer.db.Tables.CARD;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.FieldRule;
import zhike.access.Viewer;
import zhike.customer.CustomerReach;
import zhike.customer.card.DoubleCheck;
import zhike.customer.card.FieldScreen;
import zhike.customer.card.MatchRecords;
import zhike.customer.card.PointRules;
import zhike.customer.custody.Probing;
import zhike.customer.matching.Frequency;
import zhike.customer.matching.MatchScore;
import zhike.customer.matching.MatchScorer;
import zhike.customer.matching.Profile;
import zhike.customer.matching.Weights;
import zhike.identity.Names;
import zhike.platform.error.Refusal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Looks for customers that are there already, while one is typed, opened or imported. */
@Component
public class DoubleFinding implements DoubleCheck {
    private static final int SHOWN = 20;
    private static final MatchScorer SCORER =
            new MatchScorer(Weights.standard(), Frequency.UNKNOWN);
    private static final Field<String> OWNER = Names.ofPerson(CARD.OWNER_ID).as("owner_name");
    private final DSLContext db;
    private final MatchRecords records;
    private final Candidates candidates;
    private final FieldScreen screen;
    private final ReasonWords words;
    private final Probing probing;

    DoubleFinding(
            DSLContext db,
            MatchRecords records,
            Candidates candidates,
            FieldScreen screen,
            ReasonWords words,
            Probing probing) {
        this.probing = probing;
        this.db = db;
        this.records = records;
        this.candidates = candidates;
        this.screen = screen;
        this.words = words;
    }

    private record Scored(long id, MatchScore score) {}

    @Override
    public void refuse(Viewer viewer, String kind, Map<String, @Nullable Object> sent) {
        List<Match> found = similar(viewer, kind, sent, viewer.locale());
        if (!found.isEmpty())
            throw Refusal.conflict("customer.duplicate").with(Map.of("duplicates", found));
    }

    /**
     * The most probable first, at most 20; one with the very same number, mail address or code is
     * always among them, unless that is masked to the viewer: then the name must speak for it too.
     *
     * @throws Refusal {@code customer.probe.too-many} for masked values an hour
     */
    public List<Match> similar(
            Viewer viewer,
            String kind,
            Map<String, ? extends @Nullable Object> sent,
            Locale locale) {
        TypedValues typed = TypedValues.of(viewer, sent);
        typed.noteProbes(viewer, probing);
        Profile whole = Profile.of(records.of(kind, typed::all));
        Candidates.Found found =
                candidates.of(
                        kind, typed::exact, PointRules.where(viewer, FieldRule::shows), whole);
        if (found.all().isEmpty()) return List.of();
        Profile open =
                typed.masked().isEmpty() ? whole : Profile.of(records.of(kind, typed::shown));
        List<Scored> scored = new ArrayList<>();
        records.profiles(found.all())
                .forEach(
                        (id, profile) -> {
                            boolean exact = found.exact().contains(id);
                            MatchScore score = SCORER.score(whole, profile);
                            if (exact
                                    || score.probability() >= SCORER.weights().review()
                                            && (open == whole || named(open, profile)))
                                scored.add(new Scored(id, score));
                        });
        scored.sort(
                Comparator.comparing((Scored each) -> !found.exact().contains(each.id()))
                        .thenComparing(each -> -each.score().bits()));
        return shown(viewer, scored.subList(0, Math.min(SHOWN, scored.size())), locale);
    }

    /** What is masked to the viewer proves nothing to them unless the name speaks for it too. */
    private static boolean named(Profile open, Profile other) {
        return SCORER.score(open, other).reasons().stream()
                .anyMatch(reason -> reason.weight() > 0 && ReasonField.ofName(reason.code()));
    }

    private List<Match> shown(Viewer viewer, List<Scored> scored, Locale locale) {
        Field<Boolean> visible =
                DSL.field(CustomerReach.visibleTo(viewer, "customer.read")).as("visible");
        Map<Long, Record> rows = new HashMap<>();
        db.select(CARD.ID, CARD.NUMBER, CARD.NAME, CARD.KIND, OWNER, visible)
                .from(CARD)
                .where(CARD.ID.in(scored.stream().map(Scored::id).toList()))
                .forEach(row -> rows.put(row.get(CARD.ID), row));
        return scored.stream()
                .sorted(Comparator.comparingDouble(each -> -each.score().bits()))
                .filter(each -> rows.containsKey(each.id()))
                .map(
                        each ->
                                match(
                                        viewer,
                                        each.score(),
                                        Objects.requireNonNull(rows.get(each.id())),
                                        locale))
                .distinct()
                .toList();
    }

    private Match match(Viewer viewer, MatchScore score, Record row, Locale locale) {
        List<KeptReason> reasons = KeptReason.of(score);
        // of what nobody owns it is not even false
        if (!Boolean.TRUE.equals(row.get("visible", Boolean.class)))
            return new Match(
                    false,
                    null,
                    null,
                    null,
                    null,
                    row.get(OWNER),
                    null,
                    words.kinds(reasons, locale));
        Object name = screen.value(viewer, "name", row.get(CARD.NAME));
        return new Match(
                true,
                row.get(CARD.ID),
                row.get(CARD.NUMBER),
                name == null ? null : name.toString(),
                row.get(CARD.KIND),
                row.get(OWNER),
                score.probability(),
                words.full(viewer, reasons, locale));
    }
}
