package zhike.platform.launch;

import zhike.platform.terminal.ExitCode;
import zhike.platform.terminal.OperatorError;

import java.io.IOException;
import java.net.ServerSocket;

/** Looks whether the port is free before the database is started for nothing. */
final class PortProbe {
    private static final String USUAL = "8080";

    private PortProbe() {}

    static void refuseTaken() {
        String chosen = System.getProperty("server.port", System.getenv("SERVER_PORT"));
        int port = Integer.parseInt(chosen == null ? USUAL : chosen);
        if (port == 0) return;
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new java.net.InetSocketAddress(port));
        } catch (IOException e) {
            throw new OperatorError(e, ExitCode.PORT_TAKEN, "port.taken", port);
        }
    }
}
