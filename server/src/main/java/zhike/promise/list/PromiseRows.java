package zhike.promise.list;

import static zhike.promise.db.Tables.GIVEN;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.identity.Named;
import zhike.identity.Names;
import zhike.platform.subject.Subject;
import zhike.platform.subject.SubjectShown;
import zhike.platform.subject.Subjects;
import zhike.promise.PromiseRow;
import zhike.promise.db.tables.records.GivenRecord;
import zhike.promise.kind.Kind;
import zhike.promise.kind.Kinds;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows promises, with names and with what they are about. Who may see them was decided before. */
@Component
class PromiseRows {
    private static final Field<String> OWNER = Names.ofPerson(GIVEN.OWNER_ID).as("owner_name");
    private static final Field<String> UNIT = Names.ofUnit(GIVEN.UNIT_ID).as("unit_name");
    private static final Field<@Nullable String> TITLE =
            DSL.field("{0} ->> 'title'", String.class, GIVEN.DETAIL).as("title");
    private final DSLContext db;
    private final Kinds kinds;
    private final Subjects subjects;
    private final Abilities abilities;
    private final Said said;

    PromiseRows(DSLContext db, Kinds kinds, Subjects subjects, Abilities abilities, Said said) {
        this.db = db;
        this.kinds = kinds;
        this.subjects = subjects;
        this.abilities = abilities;
        this.said = said;
    }

    /** In the order of the ids. */
    List<PromiseRow> of(Viewer viewer, List<Long> ids, Locale locale) {
        List<Record> rows =
                List.copyOf(
                        db.select(GIVEN.fields())
                                .select(OWNER, UNIT, TITLE)
                                .from(GIVEN)
                                .where(GIVEN.ID.in(ids))
                                .fetch());
        Map<Subject, SubjectShown> shown = subjects.shown(abouts(rows));
        Abilities.Asking asking = abilities.of(viewer);
        Map<Long, PromiseRow> byId =
                rows.stream()
                        .map(row -> row(row, shown, asking, locale))
                        .collect(Collectors.toMap(PromiseRow::id, Function.identity()));
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    private static Collection<Subject> abouts(List<Record> rows) {
        return rows.stream().map(PromiseRows::about).toList();
    }

    private static Subject about(Record row) {
        return new Subject(row.get(GIVEN.SUBJECT_KIND), row.get(GIVEN.SUBJECT_ID));
    }

    private PromiseRow row(
            Record found,
            Map<Subject, SubjectShown> shown,
            Abilities.Asking asking,
            Locale locale) {
        GivenRecord row = found.into(GIVEN);
        Kind kind = kinds.of(row.getKind(), row.getKindVersion());
        return new PromiseRow(
                row.getId(),
                row.getKind(),
                kind.name(locale),
                found.get(TITLE),
                shown.get(about(found)),
                row.getCustomerId(),
                new Named(row.getOwnerId(), found.get(OWNER)),
                new Named(row.getUnitId(), found.get(UNIT)),
                row.getBranchId(),
                row.getFromAt(),
                row.getDueAt(),
                row.getState(),
                row.getLate(),
                row.getBrokenAt(),
                said.reason(kind.definition().breaches(), row.getBreachReason(), locale),
                row.getPausedAt(),
                said.reason(kind.definition().pauses(), row.getPauseReason(), locale),
                row.getEndedAt(),
                row.getUrged(),
                asking.isOwn(row) && row.getOwnerId() != asking.viewer().personId(),
                asking.can(row, kind.definition()));
    }
}
