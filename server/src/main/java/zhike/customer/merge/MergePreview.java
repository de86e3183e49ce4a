package zhike.customer.merge;

import static zhike.customer.db.Tables.CARD;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.FieldRule;
import zhike.access.Viewer;
import zhike.customer.card.CardState;
import zhike.customer.card.FieldScreen;
import zhike.customer.card.StoredCard;
import zhike.customer.field.CardField;
import zhike.customer.field.CardFields;
import zhike.customer.field.FieldLabels;
import zhike.platform.language.Texts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What a merge would do, before anybody does it. */
@Component
class MergePreview {
    /**
     * @param suggested left or right @param differs whether the two values are not the same, also
     *     where both are masked
     */
    record Line(
            String field,
            String label,
            @Nullable Object left,
            @Nullable Object right,
            String suggested,
            boolean differs,
            boolean open) {}

    /** Rows that would go over. */
    record Moves(String table, String label, long rows) {}

    /** What to think of before. */
    record Warning(String code, String text) {}

    /**
     * @param fields those that either has a value for
     */
    record Shown(List<Line> fields, List<Moves> moves, List<Warning> warnings) {}

    private final DSLContext db;
    private final CardPair pair;
    private final CardFields fields;
    private final FieldLabels labels;
    private final FieldScreen screen;
    private final CardReferences references;
    private final ContactDoubles contacts;
    private final Texts texts;

    MergePreview(
            DSLContext db,
            CardPair pair,
            CardFields fields,
            FieldLabels labels,
            FieldScreen screen,
            CardReferences references,
            ContactDoubles contacts,
            Texts texts) {
        this.db = db;
        this.pair = pair;
        this.fields = fields;
        this.labels = labels;
        this.screen = screen;
        this.references = references;
        this.contacts = contacts;
        this.texts = texts;
    }

    Shown of(Viewer viewer, long survivorId, long mergedId, Locale locale) {
        CardPair.Two two = pair.read(viewer, survivorId, mergedId);
        return new Shown(
                lines(viewer, two.survivor().state(), two.merged().state(), locale),
                moves(mergedId, locale),
                warnings(viewer, two, locale));
    }

    private List<Line> lines(Viewer viewer, CardState survivor, CardState merged, Locale locale) {
        List<Line> lines = new ArrayList<>();
        for (CardField field : fields.all()) {
            FieldRule rule = viewer.rule("customer", field.key());
            Object left = survivor.get(field.key());
            Object right = merged.get(field.key());
            if (rule == FieldRule.HIDDEN || left == null && right == null) continue;
            lines.add(
                    new Line(
                            field.key(),
                            labels.of(field, locale),
                            screen.value(viewer, field.key(), left),
                            screen.value(viewer, field.key(), right),
                            FieldChoices.suggestsMerged(left, right) ? "right" : "left",
                            !Objects.equals(left, right),
                            rule != FieldRule.READONLY));
        }
        return lines;
    }

    private List<Moves> moves(long mergedId, Locale locale) {
        Map<String, Long> rows = new LinkedHashMap<>();
        for (CardReference each : references.moved())
            rows.merge(
                    each.name(),
                    (long)
                            db.fetchCount(
                                    DSL.selectOne()
                                            .from(each.rows())
                                            .where(DSL.field(each.field(), Long.class).eq(mergedId))
                                            .and(each.only())),
                    Long::sum);
        return rows.entrySet().stream()
                .filter(each -> each.getValue() > 0)
                .map(
                        each ->
                                new Moves(
                                        each.getKey(),
                                        label(each.getKey(), locale),
                                        each.getValue()))
                .toList();
    }

    /** A table of a later module goes by its name until somebody gives it a better one. */
    private String label(String table, Locale locale) {
        String text = texts.find(locale, "merge.table." + table);
        return text == null ? table.substring(table.indexOf('.') + 1) : text;
    }

    private List<Warning> warnings(Viewer viewer, CardPair.Two two, Locale locale) {
        List<Warning> warnings = new ArrayList<>();
        StoredCard survivor = two.survivor();
        StoredCard merged = two.merged();
        for (String name : contacts.of(survivor.id(), merged.id()))
            warnings.add(
                    warning(
                            "merge.contact-double",
                            Map.of("name", screen.contactName(viewer, name)),
                            locale));
        if (!Objects.equals(survivor.place().ownerId(), merged.place().ownerId()))
            warnings.add(warning("merge.other-owner", Map.of(), locale));
        if (survivor.place().unitId() != merged.place().unitId())
            warnings.add(warning("merge.other-unit", Map.of(), locale));
        if (!survivor.stage().equals(merged.stage()))
            warnings.add(warning("merge.other-stage", Map.of(), locale));
        boolean older =
                db.fetchExists(
                        CARD,
                        CARD.ID
                                .eq(merged.id())
                                .and(
                                        CARD.CREATED_AT.lt(
                                                DSL.select(CARD.CREATED_AT)
                                                        .from(CARD)
                                                        .where(CARD.ID.eq(survivor.id())))));
        if (older) warnings.add(warning("merge.older", Map.of(), locale));
        return warnings;
    }

    private Warning warning(String code, Map<String, ?> args, Locale locale) {
        return new Warning(code, texts.get(locale, "warning." + code, args));
    }
}
