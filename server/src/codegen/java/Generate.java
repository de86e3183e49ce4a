import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.*;
import org.jooq.meta.jaxb.Configuration;

import java.nio.file.*;
import java.security.MessageDigest;
import java.util.*;
import java.util.stream.*;

/**
 * Writes the tables as Java: one schema per module, each into that module's own package {@code
 * zhike.<module>.db}. Does nothing while the migrations and this file are unchanged.
 */
class Generate {
    public static void main(String[] args) throws Exception {
        Path migrations = Path.of(args[0]), out = Path.of(args[1]), mark = out.resolve(".hash");
        String hash = hash(migrations);
        if (Files.exists(mark) && Files.readString(mark).equals(hash)) return;
        List<String> modules;
        try (Stream<Path> dirs = Files.list(migrations)) {
            modules =
                    dirs.filter(Files::isDirectory)
                            .map(p -> p.getFileName().toString())
                            .sorted()
                            .toList();
        }
        quiet();
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        try (EmbeddedPostgres pg = EmbeddedPostgres.builder().start()) {
            String url = pg.getJdbcUrl("postgres", "postgres");
            Flyway.configure()
                    .dataSource(url, "postgres", "")
                    .locations("filesystem:" + migrations)
                    .schemas("platform")
                    .defaultSchema("platform")
                    .createSchemas(true)
                    .placeholderReplacement(false)
                    .load()
                    .migrate();
            for (String module : modules) generate(module, url, out);
        }
        Files.createDirectories(out);
        Files.writeString(mark, hash);
    }

    static void generate(String module, String url, Path out) throws Exception {
        GenerationTool.generate(
                new Configuration()
                        .withLogging(Logging.WARN)
                        .withJdbc(new Jdbc().withUrl(url).withUser("postgres"))
                        .withGenerator(
                                new Generator()
                                        .withDatabase(
                                                new Database()
                                                        .withInputSchema(module)
                                                        .withOutputSchemaToDefault(false)
                                                        .withExcludes(
                                                                "flyway_schema_history|.*_p\\d+|.*_default")
                                                        .withIncludeRoutines(false)
                                                        .withIncludeTriggerRoutines(false)
                                                        .withForcedTypes(
                                                                new ForcedType()
                                                                        .withName("INSTANT")
                                                                        .withIgnoreUnused(true)
                                                                        .withIncludeTypes(
                                                                                "timestamptz|timestamp"
                                                                                    + " with time"
                                                                                    + " zone")))
                                        .withGenerate(
                                                new org.jooq.meta.jaxb.Generate()
                                                        .withGlobalCatalogReferences(false)
                                                        .withImplicitJoinPathsToOne(false)
                                                        .withImplicitJoinPathsToMany(false)
                                                        .withImplicitJoinPathsManyToMany(false)
                                                        .withJavadoc(false)
                                                        .withComments(false)
                                                        .withPojos(false)
                                                        .withDaos(false)
                                                        .withGeneratedAnnotation(true)
                                                        .withGeneratedAnnotationType(
                                                                GeneratedAnnotationType
                                                                        .JAVAX_ANNOTATION_PROCESSING_GENERATED))
                                        .withTarget(
                                                new Target()
                                                        .withPackageName("zhike." + module + ".db")
                                                        .withDirectory(out.toString())
                                                        .withClean(true))));
    }

    static void quiet() {
        if (org.slf4j.LoggerFactory.getLogger("ROOT") instanceof ch.qos.logback.classic.Logger root)
            root.setLevel(ch.qos.logback.classic.Level.WARN);
    }

    static String hash(Path dir) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        List<Path> files = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(dir)) {
            walk.filter(Files::isRegularFile).sorted().forEach(files::add);
        }
        files.add(Path.of("src/codegen/java/Generate.java"));
        for (Path file : files) {
            digest.update(file.toString().getBytes());
            digest.update(Files.readAllBytes(file));
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
