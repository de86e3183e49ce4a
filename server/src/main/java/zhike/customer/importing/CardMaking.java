package zhike.customer.importing;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.ObjectMapper;

import zhike.customer.CardPlace;
import zhike.customer.card.NameForms;
import zhike.customer.card.PointUpkeep;
import zhike.customer.card.PointUpkeep.Point;
import zhike.customer.card.QualityScore;
import zhike.customer.card.SearchUpkeep;
import zhike.customer.field.CardFields;
import zhike.customer.field.ProfileJson;
import zhike.platform.text.SearchPart;
import zhike.platform.text.SearchTokens;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Opens the files of all new customers of a batch: card, contacts, points, search, owner, timeline.
 */
@Component
class CardMaking {
    private final Copying copying;
    private final KnownReferences references;
    private final Sequences sequences;
    private final CardFields fields;
    private final ProfileJson profiles;
    private final QualityScore quality;
    private final ObjectMapper json;
    private final RowKeys keys;

    CardMaking(
            Copying copying,
            KnownReferences references,
            Sequences sequences,
            CardFields fields,
            ProfileJson profiles,
            QualityScore quality,
            ObjectMapper json,
            RowKeys keys) {
        this.copying = copying;
        this.references = references;
        this.sequences = sequences;
        this.fields = fields;
        this.profiles = profiles;
        this.quality = quality;
        this.json = json;
        this.keys = keys;
    }

    void make(RunFacts run, List<NewCard> cards, List<String> numbers) {
        long[] ids = sequences.take("card", cards.size());
        long[] contactIds =
                sequences.take(
                        "contact", cards.stream().mapToInt(card -> card.contacts.size()).sum());
        for (int at = 0; at < ids.length; at++) {
            cards.get(at).id = ids[at];
            cards.get(at).number = numbers.get(at);
        }
        List<NewCard> locking = new ArrayList<>();
        List<NewCard> others = new ArrayList<>();
        Set<CardPlace> places = new HashSet<>();
        for (NewCard card : cards) (places.add(card.place) ? locking : others).add(card);
        // the foreign keys of these lock who owns them, where they belong and who brings them, for
        // all the others
        try (Sending sending = copying.begin()) {
            cards(run, locking, sending);
        }
        references.unasked(
                () -> {
                    try (Sending sending = copying.begin()) {
                        cards(run, others, sending);
                        parts(run, cards, contactIds, sending);
                        origins(run, cards, sending);
                    }
                });
    }

    private void cards(RunFacts run, List<NewCard> cards, Sending sending) {
        CardCopy values = new CardCopy(fields, profiles);
        CopyText rows = new CopyText();
        String now = run.now().toString();
        for (NewCard card : cards) {
            rows.add(card.id)
                    .add(card.number)
                    .add(card.row.kind())
                    .add(card.place.ownerId())
                    .add(card.place.unitId())
                    .add(card.place.branchId())
                    .add(now)
                    .add(now)
                    .add(run.viewer().personId())
                    .add(now)
                    .add(run.importId());
            String name = String.valueOf(card.state.text("name"));
            String kind = card.row.kind();
            if (card.joined)
                values.add(
                        rows,
                        card.state,
                        NameForms.sort(kind, name),
                        NameForms.key(kind, name),
                        quality.of(kind, card.state, run.now()).score());
            else
                values.add(
                        rows,
                        card.state,
                        card.row.nameSort(),
                        card.row.nameKey(),
                        card.row.quality());
            rows.end();
        }
        sending.into(
                "customer.card (id, number, kind, owner_id, unit_id, branch_id, confirmed_at,"
                        + " created_at, created_by, updated_at, import_id, "
                        + String.join(", ", values.names())
                        + ")",
                rows);
    }

    private void parts(RunFacts run, List<NewCard> cards, long[] contactIds, Sending sending) {
        PartsCopy parts = new PartsCopy(run.now());
        int next = 0;
        for (NewCard card : cards) {
            for (int at = 0; at < card.contacts.size(); at++)
                parts.contact(contactIds[next++], card.id, card.contacts.get(at), at == 0);
            List<Point> main =
                    card.joined
                            ? PointUpkeep.points(
                                    card.state.text("phone"),
                                    card.state.text("mobile"),
                                    card.state.text("email"))
                            : card.row.points();
            parts.points(card.id, null, main, false);
            parts.points(card.id, null, card.more, true);
            search(parts, card, main);
            parts.keys(
                    card.id,
                    card.joined
                            ? keys.of(card.row.kind(), card.state, card.contacts, card.more)
                            : card.row.matchKeys());
        }
        parts.send(sending);
    }

    private static void search(PartsCopy parts, NewCard card, List<Point> main) {
        byte[] tokens = card.row.tokens();
        @Nullable String latin = card.row.latin();
        if (card.joined) {
            List<SearchPart> all =
                    RowReadying.parts(card.row.kind(), card.state, card.contacts, main, card.more);
            tokens = CopyText.ofLexemes(SearchTokens.of(all));
            latin = SearchUpkeep.latin(all);
        }
        parts.search(card.id, tokens, card.number, latin);
    }

    private void origins(RunFacts run, List<NewCard> cards, Sending sending) {
        CopyText owners = new CopyText();
        CopyText timeline = new CopyText();
        String detail = json.writeValueAsString(TimelineDetail.of(run));
        String now = run.now().toString();
        for (NewCard card : cards) {
            owners.add(card.id)
                    .add(card.place.ownerId())
                    .add(card.place.unitId())
                    .add(now)
                    .add(run.viewer().personId())
                    .end();
            timeline.add(card.id)
                    .add(now)
                    .add("imported")
                    .add(run.viewer().personId())
                    .add(detail)
                    .end();
        }
        sending.into("customer.ownership (card_id, owner_id, unit_id, from_at, by_person)", owners);
        sending.into("customer.timeline (card_id, at, kind, person_id, detail)", timeline);
    }
}
