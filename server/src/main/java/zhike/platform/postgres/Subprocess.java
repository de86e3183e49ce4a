package zhike.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The commands around PostgreSQL's own programs, which refuse to run as root and must die with us.
 */
final class Subprocess {
    private Subprocess() {}

    /** For a short run such as initdb. */
    static ProcessBuilder shortRun(List<String> command) {
        List<String> whole = new ArrayList<>();
        if (root()) whole.addAll(List.of("unshare", "-U"));
        whole.addAll(command);
        return command(whole);
    }

    /**
     * For the server: in a session of its own, so that Ctrl+C at our terminal reaches only us, and
     * with a fast shutdown when the thread that started it dies. Every step replaces the process,
     * so its number stays.
     */
    static ProcessBuilder server(List<String> command) {
        List<String> whole = new ArrayList<>();
        if (has("setsid")) whole.add("setsid");
        if (root()) whole.addAll(List.of("unshare", "-U"));
        if (has("setpriv")) whole.addAll(List.of("setpriv", "--pdeathsig", "INT"));
        whole.addAll(command);
        return command(whole);
    }

    private static ProcessBuilder command(List<String> whole) {
        ProcessBuilder command = new ProcessBuilder(whole);
        forgetSettings(command.environment());
        return command;
    }

    /** PGPORT and the like are somebody's settings for another database, and ours obeys them. */
    static void forgetSettings(Map<String, String> environment) {
        environment.keySet().removeIf(name -> name.startsWith("PG"));
    }

    /** Sends a signal; the shell's own kill is there on the smallest machine. */
    static void signal(String signal, long pid) {
        try {
            Process kill =
                    new ProcessBuilder("/bin/sh", "-c", "kill -" + signal + " " + pid)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            kill.waitFor(5, TimeUnit.SECONDS);
        } catch (IOException e) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static boolean has(String program) {
        return List.of("/usr/bin", "/bin", "/usr/local/bin").stream()
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }
}
