package zhike.platform.launch;

import java.util.List;

/**
 * A subcommand of ./zhike that a module offers as a bean; it runs in the application without the
 * web server.
 */
public interface Command {
    /** The first argument that asks for it, such as import. */
    String name();

    /** Does it, tells on standard error how it goes, and returns the exit code. */
    int run(List<String> args);
}
