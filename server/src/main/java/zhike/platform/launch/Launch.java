package zhike.platform.launch;

import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.ClassUtils;

import zhike.platform.backup.Backup;
import zhike.platform.backup.Restore;
import zhike.platform.demo.Demonstration;
import zhike.platform.postgres.Database;
import zhike.platform.postgres.DatabaseSettings;
import zhike.platform.terminal.ExitCode;
import zhike.platform.terminal.OperatorError;
import zhike.platform.terminal.Progress;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** What the first argument asks for. */
public final class Launch {
    /** Need no application around them, only the database. */
    private static final Set<String> PLAIN = Set.of("backup", "restore");

    private final Class<?> application;
    private final DatabaseSettings settings = DatabaseSettings.ofProcess();

    public Launch(Class<?> application) {
        this.application = application;
    }

    /**
     * Runs it; comes back at once for the server, at its end for everything else. Ends the process
     * on failure.
     */
    public void run(String... args) {
        if (Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)) {
            // the build looks at how the application is put together; it is not started
            System.setProperty("zhike.announce", "true");
            new SpringApplication(application).run();
            return;
        }
        String verb = args.length == 0 ? "run" : args[0];
        List<String> rest = List.of(args).subList(Math.min(1, args.length), args.length);
        try {
            HouseZone.settle();
            if (PLAIN.contains(verb))
                System.setProperty("logback.configurationFile", "logback-plain.xml");
            switch (verb) {
                case "run" -> serve();
                case "backup" ->
                        Backup.toFile(
                                settings,
                                file(verb, rest),
                                Progress.onTerminal(),
                                Clock.systemUTC());
                case "restore" ->
                        Restore.fromFile(settings, file(verb, rest), Progress.onTerminal());
                default -> System.exit(command(verb, rest));
            }
        } catch (RuntimeException e) {
            System.exit(new StartFailure(settings).tell(e));
        }
    }

    private static Path file(String verb, List<String> rest) {
        if (rest.size() != 1) throw new OperatorError(ExitCode.USAGE, "usage", verb + " " + rest);
        return Path.of(rest.getFirst()).toAbsolutePath();
    }

    private void serve() {
        boolean demo = Boolean.getBoolean("zhike.demo");
        if (!demo) Restore.refuseUnfinished(settings);
        System.setProperty("zhike.announce", "true");
        PortProbe.refuseTaken();
        Database.refuseUnusable(settings);
        // what the build found out about the application, unless it was built without
        if (ClassUtils.isPresent(application.getName() + "__ApplicationContextInitializer", null))
            System.setProperty(AotDetector.AOT_ENABLED, "true");
        SpringApplication server = new SpringApplication(application);
        if (Boolean.getBoolean("zhike.rehearsal")) server.addListeners(new Rehearsal());
        CompletableFuture<Void> logging = new CompletableFuture<>();
        // the database comes up while the application reads itself; a fill has more to say and
        // waits for the log
        CompletableFuture<Database> opening =
                demo
                        ? logging.thenApplyAsync(ready -> filled())
                        : CompletableFuture.supplyAsync(() -> Database.open(settings));
        server.addInitializers(
                context -> {
                    logging.complete(null);
                    offer(context, opening::join);
                });
        try {
            server.run();
        } catch (RuntimeException e) {
            logging.cancel(false);
            closeIfOpen(opening);
            throw e;
        }
    }

    /** In place of the one that the configuration would open. */
    private static void offer(ConfigurableApplicationContext context, Supplier<Database> database) {
        GenericApplicationContext beans = (GenericApplicationContext) context;
        if (beans.containsBeanDefinition("database")) beans.removeBeanDefinition("database");
        beans.registerBean("database", Database.class, database);
    }

    private Database filled() {
        new Demonstration(settings, Progress.onTerminal(), Clock.systemUTC()).fill();
        Restore.refuseUnfinished(settings);
        return Database.open(settings);
    }

    private static void closeIfOpen(CompletableFuture<Database> opening) {
        opening.handle(
                        (database, failure) -> {
                            if (database != null) database.close();
                            return null;
                        })
                .join();
    }

    /**
     * A command that some module offers, in the same application, beside a running server or
     * without one.
     */
    private int command(String verb, List<String> rest) {
        Restore.refuseUnfinished(settings);
        // the security configuration insists on a web server; nobody else can reach this one
        System.setProperty("server.port", "0");
        System.setProperty("server.address", "127.0.0.1");
        SpringApplication quiet = new SpringApplication(application);
        quiet.addInitializers(context -> offer(context, () -> Database.join(settings)));
        try (ConfigurableApplicationContext context = quiet.run()) {
            return context.getBeanProvider(Command.class).stream()
                    .filter(command -> command.name().equals(verb))
                    .findFirst()
                    .orElseThrow(() -> new OperatorError(ExitCode.USAGE, "usage", verb))
                    .run(rest);
        }
    }
}
