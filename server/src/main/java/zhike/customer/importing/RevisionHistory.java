package zhike.customer.importing;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.ObjectMapper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** One line of the timeline for each changed customer, and every change of every field. */
final class RevisionHistory {
    /**
     * How many numbers and addresses were added besides the main ones; which they are, not
     * everybody may see.
     */
    static final String POINTS = "points";

    private final RunFacts run;
    private final ObjectMapper json;
    private final String cause;
    private final CopyText changes = new CopyText();
    private final CopyText timeline = new CopyText();

    RevisionHistory(RunFacts run, ObjectMapper json, String cause) {
        this.run = run;
        this.json = json;
        this.cause = cause;
    }

    RevisionHistory of(List<Revision> revisions, long[] contactIds) {
        int next = 0;
        for (Revision revision : revisions) {
            List<Map<String, @Nullable Object>> fields = new ArrayList<>();
            revision.before
                    .to(revision.after)
                    .forEach((key, change) -> fields.add(field(key, change.from(), change.to())));
            if (!revision.newPoints.isEmpty())
                fields.add(field(POINTS, null, revision.newPoints.size()));
            if (!fields.isEmpty()) change(revision.id, "card", fields);
            for (ReadyRow.Contact contact : revision.newContacts)
                change(
                        revision.id,
                        "contact:" + contactIds[next++],
                        List.of(field("name", null, contact.name())));
            line(revision);
        }
        return this;
    }

    private void line(Revision revision) {
        Map<String, Object> detail = new LinkedHashMap<>(TimelineDetail.of(run));
        detail.put("fields", new TreeSet<>(revision.before.to(revision.after).keySet()));
        timeline.add(revision.id)
                .add(run.now())
                .add(cause.equals("import") ? "imported.over" : "import.undone")
                .add(run.viewer().personId())
                .add(json.writeValueAsString(detail))
                .end();
    }

    private static Map<String, @Nullable Object> field(
            String key, @Nullable Object from, @Nullable Object to) {
        Map<String, @Nullable Object> field = new LinkedHashMap<>();
        field.put("field", key);
        field.put("from", from);
        field.put("to", to);
        return field;
    }

    private void change(long cardId, String subject, List<Map<String, @Nullable Object>> fields) {
        changes.add(cardId)
                .add(run.now())
                .add(run.viewer().personId())
                .add(cause)
                .add(run.importId())
                .add(subject)
                .add(json.writeValueAsString(fields))
                .end();
    }

    void send(Copying copying) {
        copying.into(
                "customer.change (card_id, at, person_id, cause, cause_id, subject, fields)",
                changes);
        copying.into("customer.timeline (card_id, at, kind, person_id, detail)", timeline);
    }
}
