package zhike.customer.importing;

import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.platform.language.Texts;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What an operator reads of an import at the terminal. */
@Component
class CommandReport {
    private static final int FIRST = 5;
    private final Texts texts;
    private final Meanings meanings;
    private final ErrorFile errors;
    private final Imports imports;

    CommandReport(Texts texts, Meanings meanings, ErrorFile errors, Imports imports) {
        this.texts = texts;
        this.meanings = meanings;
        this.errors = errors;
        this.imports = imports;
    }

    void detected(ImportView view, Locale locale, PrintStream out) {
        Detected detected = Objects.requireNonNull(view.detected());
        String unknown = texts.get(locale, "import.cli.none");
        String separator =
                "\t".equals(detected.separator())
                        ? "Tab"
                        : Objects.requireNonNullElse(detected.separator(), unknown);
        out.println(
                texts.get(
                        locale,
                        detected.columns().isEmpty() ? "import.cli.cards" : "import.cli.table",
                        Map.of(
                                "format",
                                detected.format(),
                                "encoding",
                                Objects.requireNonNullElse(detected.encoding(), unknown),
                                "separator",
                                separator,
                                "header",
                                texts.get(
                                        locale,
                                        detected.header() ? "import.cli.yes" : "import.cli.no"),
                                "skipped",
                                detected.skippedLines(),
                                "rows",
                                Objects.requireNonNullElse(detected.rows(), "?"))));
        for (ImportView.Column column : Objects.requireNonNull(view.columns()))
            out.println(
                    "    "
                            + (column.header().isBlank()
                                    ? "#" + (column.index() + 1)
                                    : column.header())
                            + " → "
                            + (column.meaning() == null
                                    ? unknown
                                    : meanings.label(column.meaning(), locale))
                            + "  ("
                            + column.reason()
                            + ")"
                            + (column.samples().isEmpty()
                                    ? ""
                                    : "  " + column.samples().getFirst()));
    }

    void done(Viewer viewer, ImportView view, Locale locale, PrintStream out) throws IOException {
        out.println(
                texts.get(
                        locale,
                        "import.cli.sums",
                        Map.of(
                                "total",
                                view.total(),
                                "created",
                                view.created(),
                                "updated",
                                view.updated(),
                                "unchanged",
                                view.unchanged(),
                                "merged",
                                view.merged(),
                                "refused",
                                view.refused(),
                                "warnings",
                                view.warnings())));
        if (!view.closedFields().isEmpty())
            out.println(
                    texts.get(
                            locale,
                            "import.cli.closed",
                            Map.of("fields", String.join(", ", view.closedFields()))));
        if (view.refused() == 0) return;
        List<String> first = errors.first(view.id(), FIRST, locale);
        first.forEach(line -> out.println("    " + line.replace("\n", "\n    ")));
        out.println(
                texts.get(
                        locale, "import.cli.errors", Map.of("file", write(viewer, view, locale))));
    }

    /** Where the operator stands; where that cannot be written, among the temporary files. */
    private Path write(Viewer viewer, ImportView view, Locale locale) throws IOException {
        String name = view.name() + ".errors.xlsx";
        Path here = Path.of(name).toAbsolutePath();
        Path file =
                Files.isWritable(Objects.requireNonNull(here.getParent()))
                        ? here
                        : Files.createTempDirectory("zhike-").resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            errors.write(imports.find(viewer, view.id()), locale, out);
        }
        return file;
    }
}
