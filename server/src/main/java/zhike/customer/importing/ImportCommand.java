package zhike.customer.importing;

import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.access.Viewers;
import zhike.customer.OtherImport;
import zhike.customer.transfer.Mapping;
import zhike.identity.Staff;
import zhike.identity.StaffNames;
import zhike.platform.error.Refusal;
import zhike.platform.job.JobList;
import zhike.platform.job.JobShown;
import zhike.platform.language.Texts;
import zhike.platform.launch.Command;
import zhike.platform.terminal.ExitCode;
import zhike.platform.terminal.OperatorError;
import zhike.platform.terminal.Words;
import zhike.platform.who.Who;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * {@code ./zhike import FILE…}: as at the screen, with the mapping guessed, and told line by line.
 */
@Component
class ImportCommand implements Command {
    private static final int LOOK_MILLIS = 200;
    private final ImportUpload upload;
    private final MappingSettling settling;
    private final ImportStarting starting;
    private final ImportReading reading;
    private final CommandReport report;
    private final JobList jobs;
    private final StaffNames names;
    private final Viewers viewers;
    private final Who who;
    private final Texts texts;
    private final List<OtherImport> others;
    private final Locale locale = Words.ofOperator().locale();
    private final PrintStream out = System.out;

    ImportCommand(
            ImportUpload upload,
            MappingSettling settling,
            ImportStarting starting,
            ImportReading reading,
            CommandReport report,
            JobList jobs,
            StaffNames names,
            Viewers viewers,
            Who who,
            Texts texts,
            List<OtherImport> others) {
        this.others = others;
        this.upload = upload;
        this.settling = settling;
        this.starting = starting;
        this.reading = reading;
        this.report = report;
        this.jobs = jobs;
        this.names = names;
        this.viewers = viewers;
        this.who = who;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "import";
    }

    /**
     * 0 when every file was read to its end, whatever rows came back; with --strict only if none
     * did.
     */
    @Override
    public int run(List<String> args) {
        for (OtherImport other : others)
            if (args.contains(other.option()))
                return other.run(args.stream().filter(arg -> !arg.equals(other.option())).toList());
        CommandOptions options = CommandOptions.read(args);
        Staff.Member member =
                names.called(options.login()).stream()
                        .filter(Staff.Member::active)
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new OperatorError(
                                                ExitCode.USAGE,
                                                "usage",
                                                "import --as " + options.login()));
        boolean failed = false;
        for (Path file : options.files()) failed |= !acting(member.id(), file, options);
        return failed ? ExitCode.FAILED.number() : 0;
    }

    private boolean acting(long person, Path file, CommandOptions options) {
        try {
            return who.as(person, () -> one(viewers.of(person), file, options));
        } catch (Refusal refusal) {
            tell(
                    "import.cli.refused",
                    Map.of(
                            "file",
                            file,
                            "message",
                            texts.get(locale, "error." + refusal.code(), refusal.args()),
                            "remedy",
                            texts.get(
                                    locale,
                                    "error." + refusal.code() + ".remedy",
                                    refusal.args())));
        } catch (IOException | UncheckedIOException e) {
            tell(
                    "import.cli.unreadable",
                    Map.of("file", file, "message", String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return false;
    }

    private boolean one(Viewer viewer, Path file, CommandOptions options)
            throws IOException, InterruptedException {
        tell("import.cli.file", Map.of("file", file));
        long id;
        try (InputStream content = Files.newInputStream(file)) {
            id =
                    upload.take(
                            viewer,
                            file.getFileName().toString(),
                            "application/octet-stream",
                            content);
        }
        if (options.mapping() != null)
            settling.settle(viewer, id, Mapping.fromJson(Files.readString(options.mapping())));
        if (options.nameFromNumber() || options.kind() != null)
            settling.settle(
                    viewer,
                    id,
                    Map.of(),
                    null,
                    new MappingOptions(
                            options.kind(),
                            options.nameFromNumber() ? true : null,
                            null,
                            null,
                            null,
                            null));
        report.detected(reading.one(viewer, id, locale), locale, out);
        JobShown job = watch(starting.run(viewer, id, options.policy(), options.pooled()));
        ImportView done = reading.one(viewer, id, locale);
        report.done(viewer, done, locale, out);
        if (job.error() != null)
            out.println("  " + job.error().title() + " " + job.error().remedy());
        return job.state().equals("done") && !(options.strict() && done.refused() > 0);
    }

    /** The job may be done here or by a server that runs on the same database. */
    private JobShown watch(long id) throws InterruptedException {
        long told = 0;
        JobShown job = jobs.one(id, DSL.trueCondition(), locale);
        while (job.endedAt() == null) {
            Thread.sleep(LOOK_MILLIS);
            job = jobs.one(id, DSL.trueCondition(), locale);
            if (job.done() >= told + 50_000) {
                told = job.done();
                System.err.println(
                        texts.get(
                                locale,
                                "import.cli.progress",
                                Map.of(
                                        "done",
                                        told,
                                        "total",
                                        Objects.requireNonNullElse(job.total(), "?"))));
            }
        }
        return job;
    }

    private void tell(String key, Map<String, ?> args) {
        out.println(texts.get(locale, key, args));
    }
}
