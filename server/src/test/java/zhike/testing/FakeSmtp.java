package zhike.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that answers as it is told, in the clear. */
public final class FakeSmtp implements AutoCloseable {
    private final ServerSocket door;

    /** The letters it took, headers and all. */
    public final List<String> taken = new CopyOnWriteArrayList<>();

    /** What it says instead of 250 to a command, by its first word; to a whole letter by ".". */
    public final Map<String, String> replies = new ConcurrentHashMap<>();

    /** Hangs up after a whole letter without a word; the letter counts as taken. */
    public volatile boolean hangsUp;

    /** Milliseconds that it thinks about a letter. */
    public volatile int thinks;

    public FakeSmtp() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::welcome);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** The value of a header in each letter. */
    public List<String> header(String name) {
        return taken.stream()
                .map(
                        letter ->
                                letter.lines()
                                        .filter(line -> line.startsWith(name + ": "))
                                        .findFirst()
                                        .orElse("")
                                        .substring(name.length() + 2))
                .toList();
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                Socket guest = door.accept();
                Thread.ofVirtual().start(() -> talk(guest));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket guest) {
        try (guest;
                var in =
                        new BufferedReader(
                                new InputStreamReader(
                                        guest.getInputStream(), StandardCharsets.UTF_8))) {
            OutputStream out = guest.getOutputStream();
            say(out, "220 fake");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String word = line.split("[ :]")[0].toUpperCase();
                if (word.equals("DATA") && !replies.containsKey("DATA")) {
                    say(out, "354 go on");
                    if (!take(in)) return;
                    if (hangsUp) return;
                    say(out, replies.getOrDefault(".", "250 taken"));
                } else if (word.equals("QUIT")) {
                    say(out, "221 bye");
                    return;
                } else say(out, replies.getOrDefault(word, "250 ok"));
            }
        } catch (IOException gone) {
            // whoever hangs up has nothing more to say
        }
    }

    /** A letter counts from the moment its last line is read: what follows may get lost. */
    private boolean take(BufferedReader in) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals(".")) {
                if (!replies.containsKey(".")) taken.add(String.join("\n", lines));
                rest(thinks);
                return true;
            }
            lines.add(line);
        }
        return false;
    }

    private static void rest(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
