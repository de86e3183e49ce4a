package zhike.trade.importing;

import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import zhike.access.Viewers;
import zhike.customer.OtherImport;
import zhike.identity.Staff;
import zhike.identity.StaffNames;
import zhike.platform.error.Refusal;
import zhike.platform.job.JobList;
import zhike.platform.job.JobShown;
import zhike.platform.language.Texts;
import zhike.platform.terminal.ExitCode;
import zhike.platform.terminal.OperatorError;
import zhike.platform.terminal.Words;
import zhike.platform.who.Who;
import zhike.trade.db.tables.records.ImportRecord;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * {@code ./zhike import --orders FILE… [--currency CNY] [--dates mdy|dmy] [--missing create|refuse]
 * [--kind enterprise|person] [--as LOGIN]}: as at the screen, with the mapping guessed.
 */
@Component
class OrderImportCommand implements OtherImport {
    private static final int LOOK_MILLIS = 200;
    private static final int TOLD_EVERY = 100_000;
    private final OrderImports imports;
    private final OrderImportStarting starting;
    private final JobList jobs;
    private final StaffNames names;
    private final Viewers viewers;
    private final Who who;
    private final Texts texts;
    private final Locale locale = Words.ofOperator().locale();
    private final PrintStream out = System.out;

    OrderImportCommand(
            OrderImports imports,
            OrderImportStarting starting,
            JobList jobs,
            StaffNames names,
            Viewers viewers,
            Who who,
            Texts texts) {
        this.imports = imports;
        this.starting = starting;
        this.jobs = jobs;
        this.names = names;
        this.viewers = viewers;
        this.who = who;
        this.texts = texts;
    }

    @Override
    public String option() {
        return "--orders";
    }

    @Override
    public int run(List<String> args) {
        OrderOptions options = OrderOptions.read(args);
        long person =
                names.called(options.login()).stream()
                        .filter(Staff.Member::active)
                        .findFirst()
                        .orElseThrow(() -> OrderOptions.usage("--as " + options.login()))
                        .id();
        List<Path> failed = new ArrayList<>();
        for (Path file : options.files()) if (!acting(person, file, options)) failed.add(file);
        return failed.isEmpty() ? 0 : ExitCode.FAILED.number();
    }

    private boolean acting(long person, Path file, OrderOptions options) {
        try {
            return who.as(person, () -> one(person, file, options));
        } catch (Refusal refusal) {
            String words = "error." + refusal.code();
            out.println(file + ": " + texts.get(locale, words, refusal.args()));
            out.println("  " + texts.get(locale, words + ".remedy", refusal.args()));
            return false;
        } catch (OperatorError e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean one(long person, Path file, OrderOptions options)
            throws IOException, InterruptedException {
        long id;
        try (InputStream content = Files.newInputStream(file)) {
            id = imports.take(viewers.of(person), file.getFileName().toString(), content);
        }
        imports.settle(id, options.on(imports.mapping(imports.find(id))));
        JobShown job = watch(starting.start(viewers.of(person), id));
        ImportRecord done = imports.find(id);
        out.println(
                texts.get(
                        locale,
                        "trade.import.cli.done",
                        Map.of(
                                "file", file,
                                "lines", done.getLines(),
                                "orders", done.getOrders(),
                                "customers", done.getCustomers(),
                                "made", done.getMade(),
                                "without", done.getWithoutCustomer(),
                                "net", done.getNet().toPlainString(),
                                "refused", done.getRefused())));
        if (job.error() != null)
            out.println("  " + job.error().title() + " " + job.error().remedy());
        return job.state().equals("done");
    }

    /** The job may be done here or by a server that runs on the same database. */
    private JobShown watch(long id) throws InterruptedException {
        long told = 0;
        JobShown job = jobs.one(id, DSL.trueCondition(), locale);
        while (job.endedAt() == null) {
            Thread.sleep(LOOK_MILLIS);
            job = jobs.one(id, DSL.trueCondition(), locale);
            if (job.done() < told + TOLD_EVERY) continue;
            told = job.done();
            System.err.println(
                    texts.get(locale, "trade.import.cli.progress", Map.of("done", told)));
        }
        return job;
    }
}
