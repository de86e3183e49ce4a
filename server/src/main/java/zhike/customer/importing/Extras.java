package zhike.customer.importing;

import static zhike.customer.db.Tables.ATTACHMENT;
import static zhike.customer.db.Tables.TAG;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import zhike.customer.transfer.CustomerDraft;
import zhike.platform.file.StoredFile;
import zhike.platform.file.StoredFiles;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Tags and pictures that come with customers; few rows have any. */
@Component
class Extras {
    private static final int LONGEST_TAG = 30;
    private static final long LARGEST_PICTURE = 20_000_000;
    private final DSLContext db;
    private final StoredFiles files;

    Extras(DSLContext db, StoredFiles files) {
        this.db = db;
        this.files = files;
    }

    void keep(RunFacts run, List<RowResult> results) {
        tags(
                run,
                results.stream()
                        .filter(Extras::written)
                        .filter(result -> !Objects.requireNonNull(result.row).tags().isEmpty())
                        .toList());
        for (RowResult result : results)
            if (result.outcome == Outcome.CREATED)
                Objects.requireNonNull(result.row)
                        .attachments()
                        .forEach(
                                picture ->
                                        attach(
                                                run,
                                                Objects.requireNonNull(result.cardId()),
                                                picture));
    }

    private static boolean written(RowResult result) {
        return result.outcome == Outcome.CREATED
                || result.outcome == Outcome.UPDATED
                || result.outcome == Outcome.MERGED && result.fresh != null;
    }

    /** A tag that does not exist yet is made only by who may. */
    private void tags(RunFacts run, List<RowResult> results) {
        if (results.isEmpty()) return;
        Set<String> names =
                results.stream()
                        .flatMap(result -> Objects.requireNonNull(result.row).tags().stream())
                        .map(Storable::of)
                        .filter(name -> name.length() <= LONGEST_TAG)
                        .collect(Collectors.toSet());
        if (run.viewer().may("tag.manage"))
            db.execute(
                    "insert into customer.tag (name) select unnest({0}) on conflict do nothing",
                    DSL.val(names.toArray(String[]::new)));
        Map<String, Long> ids =
                db.select(TAG.NAME, TAG.ID)
                        .from(TAG)
                        .where(TAG.NAME.eq(DSL.any(names.toArray(String[]::new))))
                        .fetchMap(TAG.NAME, TAG.ID);
        List<Long> cards = new ArrayList<>();
        List<Long> tags = new ArrayList<>();
        for (RowResult result : results)
            for (String name : Objects.requireNonNull(result.row).tags()) {
                Long tag = ids.get(name);
                if (tag == null) continue;
                cards.add(Objects.requireNonNull(result.cardId()));
                tags.add(tag);
            }
        db.execute(
                "insert into customer.card_tag (card_id, tag_id) select * from unnest({0}, {1}) on"
                        + " conflict do nothing",
                DSL.val(cards.toArray(Long[]::new)), DSL.val(tags.toArray(Long[]::new)));
    }

    private void attach(RunFacts run, long cardId, CustomerDraft.Attachment picture) {
        StoredFile file =
                files.write(
                        picture.name(),
                        picture.mediaType(),
                        new ByteArrayInputStream(picture.bytes()),
                        LARGEST_PICTURE);
        db.insertInto(
                        ATTACHMENT,
                        ATTACHMENT.CARD_ID,
                        ATTACHMENT.FILE_ID,
                        ATTACHMENT.BY_PERSON,
                        ATTACHMENT.AT)
                .values(cardId, file.id(), run.viewer().personId(), run.now())
                .execute();
    }
}
