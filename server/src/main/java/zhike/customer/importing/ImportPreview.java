package zhike.customer.importing;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.card.FieldScreen;
import zhike.customer.db.tables.records.ImportRecord;
import zhike.customer.duplicate.DoubleFinding;
import zhike.customer.transfer.MappedRow;
import zhike.customer.transfer.Mapping;
import zhike.customer.transfer.MeaningCatalogue;
import zhike.platform.file.StoredFile;
import zhike.platform.file.StoredFiles;
import zhike.platform.language.Texts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Shows how the first rows would come in: their values, what is wrong with them, whom they double.
 */
@Component
class ImportPreview {
    private static final int ROWS = 50;
    private final Imports imports;
    private final StoredFiles files;
    private final Meanings meanings;
    private final Readying readying;
    private final ExistingCards existing;
    private final FaultWords words;
    private final Texts texts;
    private final DoubleFinding doubles;
    private final FieldScreen screen;

    ImportPreview(
            Imports imports,
            StoredFiles files,
            Meanings meanings,
            Readying readying,
            ExistingCards existing,
            FaultWords words,
            Texts texts,
            DoubleFinding doubles,
            FieldScreen screen) {
        this.screen = screen;
        this.imports = imports;
        this.files = files;
        this.meanings = meanings;
        this.readying = readying;
        this.existing = existing;
        this.words = words;
        this.texts = texts;
        this.doubles = doubles;
    }

    List<PreviewRow> of(Viewer viewer, long id, Locale locale) {
        ImportRecord row = imports.find(viewer, id);
        Mapping mapping = Mapping.fromJson(row.getMapping().data());
        List<PreparedRow> first = first(viewer, row, mapping);
        Map<String, List<Candidate>> found =
                existing.find(
                        viewer,
                        first.stream().map(PreparedRow::ready).filter(Objects::nonNull).toList());
        return first.stream().map(each -> shown(viewer, mapping, each, found, locale)).toList();
    }

    private List<PreparedRow> first(Viewer viewer, ImportRecord row, Mapping mapping) {
        StoredFile file = Objects.requireNonNull(files.find(row.getFileId()));
        MeaningCatalogue catalogue = meanings.catalogue();
        Function<FileRow, PreparedRow> ready = readying.of(viewer, mapping);
        try (ImportFile opened =
                ImportFile.open(
                        files.read(file.id()),
                        file.name(),
                        imports.sheet(row),
                        catalogue.headerWords())) {
            return opened.rows(mapping, catalogue, imports.detected(row).errorColumn())
                    .limit(ROWS)
                    .map(ready)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PreviewRow shown(
            Viewer viewer,
            Mapping mapping,
            PreparedRow prepared,
            Map<String, List<Candidate>> found,
            Locale locale) {
        ReadyRow ready = prepared.ready();
        Map<String, Object> draft =
                switch (prepared.source().mapped()) {
                    case MappedRow.Taken taken -> DraftShown.of(taken.draft());
                    case MappedRow.Refused refused -> DraftShown.of(refused.cells(), mapping);
                };
        List<RowFault> faults = ready == null ? prepared.faults() : ready.warnings();
        List<Map<String, @Nullable Object>> errors =
                faults.stream().map(fault -> words.shown(fault, locale)).toList();
        return new PreviewRow(
                prepared.source().mapped().line(),
                ready == null,
                draft,
                errors,
                ready == null ? List.of() : matches(viewer, ready, found, locale));
    }

    private List<PreviewRow.Match> matches(
            Viewer viewer, ReadyRow row, Map<String, List<Candidate>> found, Locale locale) {
        Map<Long, Candidate> who = new LinkedHashMap<>();
        Map<Long, List<PreviewRow.Reason>> why = new LinkedHashMap<>();
        for (String key : Keys.of(row))
            for (Candidate candidate : found.getOrDefault(key, List.of())) {
                if (!Sameness.holds(key, row, candidate)) continue;
                who.put(candidate.id(), candidate);
                String code =
                        "import.same."
                                + (key.equals("f:" + row.prints()[0])
                                        ? "all"
                                        : key.substring(0, 1));
                PreviewRow.Reason reason = new PreviewRow.Reason(code, texts.get(locale, code));
                List<PreviewRow.Reason> reasons =
                        why.computeIfAbsent(candidate.id(), any -> new ArrayList<>());
                if (!reasons.contains(reason)) reasons.add(reason);
            }
        if (who.isEmpty()) return similar(viewer, row, locale);
        return who.values().stream()
                .map(
                        candidate ->
                                match(
                                        viewer,
                                        row,
                                        candidate,
                                        why.getOrDefault(candidate.id(), List.of())))
                .toList();
    }

    /**
     * Where nothing is the very same, who is probably meant: nothing is done about those but to
     * show them.
     */
    private List<PreviewRow.Match> similar(Viewer viewer, ReadyRow row, Locale locale) {
        return doubles.similar(viewer, row.kind(), row.state().values(), locale).stream()
                .map(
                        match ->
                                new PreviewRow.Match(
                                        match.id(),
                                        match.number(),
                                        match.name() == null
                                                ? String.valueOf(row.text("name"))
                                                : match.name(),
                                        match.ownerName(),
                                        Objects.requireNonNullElse(match.probability(), 1.0),
                                        match.reasons().stream()
                                                .map(
                                                        said ->
                                                                new PreviewRow.Reason(
                                                                        said.code(), said.text()))
                                                .toList(),
                                        match.visible()))
                .toList();
    }

    private PreviewRow.Match match(
            Viewer viewer, ReadyRow row, Candidate candidate, List<PreviewRow.Reason> reasons) {
        boolean seen = candidate.readable();
        return new PreviewRow.Match(
                seen ? candidate.id() : null,
                seen ? candidate.number() : null,
                seen ? screen.name(viewer, candidate.name()) : String.valueOf(row.text("name")),
                candidate.ownerName(),
                1,
                reasons,
                seen);
    }
}
