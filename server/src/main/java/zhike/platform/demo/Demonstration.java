package zhike.platform.demo;

import org.tukaani.xz.XZInputStream;

import zhike.platform.backup.Restore;
import zhike.platform.postgres.DatabaseSettings;
import zhike.platform.terminal.Progress;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Fills an empty database with the demonstration company, whose history then ends today. */
public final class Demonstration {
    private static final String FILE = "/demo/demo.zhike.xz";
    private static final String PEOPLE = "/demo/people.txt";
    private final DatabaseSettings settings;
    private final Progress progress;
    private final InstantSource clock;

    public Demonstration(DatabaseSettings settings, Progress progress, InstantSource clock) {
        this.settings = settings;
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * Changes nothing, and says so, where there are data already. A fill that was cut off is begun
     * anew.
     */
    public void fill() {
        if (!Restore.possible(settings)) {
            progress.tell("demo.filled", settings.url() == null ? settings.data() : settings.url());
            return;
        }
        progress.tell("demo.filling");
        Path file = packed();
        try {
            Restore.fromFile(
                    settings,
                    file,
                    Progress.silent(),
                    (connection, made) -> new HistoryMove(connection).to(made, clock.instant()));
        } finally {
            file.toFile().delete();
        }
        introduce();
    }

    private static Path packed() {
        try (InputStream in = open(FILE)) {
            return unpacked(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The backup in it, as a temporary file. */
    public static Path unpacked(InputStream packed) throws IOException {
        Path file = Files.createTempFile("demo", ".zhike");
        try (XZInputStream content = new XZInputStream(packed)) {
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    /** Says once who can sign in: the password they share, then one person for each role. */
    private void introduce() {
        List<String> lines;
        try (InputStream in = open(PEOPLE)) {
            lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        progress.tell("demo.people", lines.getFirst());
        boolean chinese = progress.locale().getLanguage().equals(Locale.CHINESE.getLanguage());
        for (String line : lines.subList(1, lines.size())) {
            String[] person = line.split("\t");
            progress.tell("demo.person", person[0], person[1], person[chinese ? 2 : 3], person[4]);
        }
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(Demonstration.class.getResourceAsStream(resource), resource);
    }
}
