package zhike.customer.importing;

import static zhike.customer.db.Tables.POINT;
import static zhike.customer.db.Tables.SEARCH;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import tools.jackson.databind.ObjectMapper;

import zhike.customer.card.MatchKeys;
import zhike.customer.card.NameForms;
import zhike.customer.card.QualityScore;
import zhike.customer.card.SearchUpkeep;
import zhike.customer.field.CardFields;
import zhike.customer.field.ProfileJson;
import zhike.platform.text.SearchPart;
import zhike.platform.text.SearchTokens;

import java.util.List;
import java.util.stream.Collectors;

/** Stores changed customers with all that belongs to them, a batch at once. */
@Component
class RevisionWriting {
    private static final String TEMPORARY = "import_revision";
    private final DSLContext db;
    private final Copying copying;
    private final Sequences sequences;
    private final CardFields fields;
    private final ProfileJson profiles;
    private final QualityScore quality;
    private final ObjectMapper json;
    private final MatchKeys keys;

    RevisionWriting(
            DSLContext db,
            Copying copying,
            Sequences sequences,
            CardFields fields,
            ProfileJson profiles,
            QualityScore quality,
            ObjectMapper json,
            MatchKeys keys) {
        this.db = db;
        this.copying = copying;
        this.sequences = sequences;
        this.fields = fields;
        this.profiles = profiles;
        this.quality = quality;
        this.json = json;
        this.keys = keys;
    }

    /**
     * @param cause what the history gives as the reason: import, or import.undo
     */
    void write(RunFacts run, List<Revision> revisions, String cause) {
        if (revisions.isEmpty()) return;
        cards(run, revisions);
        long[] contactIds =
                sequences.take(
                        "contact",
                        revisions.stream().mapToInt(revision -> revision.newContacts.size()).sum());
        parts(run, revisions, contactIds);
        keys.replace(revisions.stream().map(revision -> revision.id).toList());
        new RevisionHistory(run, json, cause).of(revisions, contactIds).send(copying);
    }

    /** Copied beside, then set over in one statement. */
    private void cards(RunFacts run, List<Revision> revisions) {
        CardCopy values = new CardCopy(fields, profiles);
        String names = String.join(", ", values.names());
        db.execute(
                "create temporary table "
                        + TEMPORARY
                        + " on commit drop as select id, "
                        + names
                        + " from customer.card where false");
        CopyText rows = new CopyText();
        for (Revision revision : revisions) {
            String name = String.valueOf(revision.after.text("name"));
            rows.add(revision.id);
            values.add(
                    rows,
                    revision.after,
                    NameForms.sort(revision.kind, name),
                    NameForms.key(revision.kind, name),
                    quality.of(revision.kind, revision.after, revision.confirmedAt).score());
            rows.end();
        }
        copying.into(TEMPORARY + " (id, " + names + ")", rows);
        db.execute(
                "update customer.card set "
                        + values.names().stream()
                                .map(name -> name + " = fresh." + name)
                                .collect(Collectors.joining(", "))
                        + ", version = card.version + 1, updated_at = {0} from "
                        + TEMPORARY
                        + " fresh where card.id = fresh.id",
                DSL.val(run.now()));
        db.execute("drop table " + TEMPORARY);
    }

    private void parts(RunFacts run, List<Revision> revisions, long[] contactIds) {
        PartsCopy parts = new PartsCopy(run.now());
        Long[] ids = revisions.stream().map(revision -> revision.id).toArray(Long[]::new);
        db.deleteFrom(POINT)
                .where(POINT.CARD_ID.eq(DSL.any(ids)))
                .and(POINT.CONTACT_ID.isNull())
                .and(POINT.EXTRA.isFalse())
                .execute();
        db.deleteFrom(SEARCH).where(SEARCH.CARD_ID.eq(DSL.any(ids))).execute();
        int next = 0;
        for (Revision revision : revisions) {
            for (ReadyRow.Contact contact : revision.newContacts)
                parts.contact(contactIds[next++], revision.id, contact, false);
            parts.points(revision.id, null, revision.mainPoints(), false);
            parts.points(revision.id, null, revision.newPoints, true);
            List<SearchPart> all = searched(revision);
            parts.search(
                    revision.id,
                    CopyText.ofLexemes(SearchTokens.of(all)),
                    revision.number,
                    SearchUpkeep.latin(all));
        }
        try (Sending sending = copying.begin()) {
            parts.send(sending);
        }
    }

    private static List<SearchPart> searched(Revision revision) {
        List<SearchPart> parts =
                RowReadying.parts(
                        revision.kind,
                        revision.after,
                        revision.newContacts,
                        revision.mainPoints(),
                        revision.newPoints);
        revision.contactNames.forEach(
                name -> RowReadying.add(parts, SearchPart.Kind.CONTACT, name));
        revision.otherPoints.forEach(
                point -> RowReadying.add(parts, RowReadying.kind(point), point.norm()));
        return parts;
    }
}
