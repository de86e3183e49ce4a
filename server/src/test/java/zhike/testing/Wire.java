package zhike.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** HTTP as bytes: says also what no client library would say. */
public final class Wire {
    private static final int PATIENCE_MILLIS = 30_000;

    private Wire() {}

    /**
     * One request on a line of its own.
     *
     * @param head the request line and headers, without the empty line and without a length
     * @return what came back; status 0 when the server hung up
     * @throws IOException when it does not answer in 30 seconds
     */
    public static Answer say(int port, String head, byte[] body) throws IOException {
        try (Socket line = new Socket(InetAddress.getLoopbackAddress(), port)) {
            line.setSoTimeout(PATIENCE_MILLIS);
            String full =
                    head
                            + "Host: localhost\r\nConnection: close\r\n"
                            + (body.length == 0 ? "" : "Content-Length: " + body.length + "\r\n")
                            + "\r\n";
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.writeBytes(full.getBytes(StandardCharsets.ISO_8859_1));
            out.writeBytes(body);
            return said(line, out.toByteArray());
        }
    }

    private static Answer said(Socket line, byte[] request) throws IOException {
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        try {
            line.getOutputStream().write(request);
            line.getInputStream().transferTo(heard);
        } catch (java.net.SocketException hungUp) {
            // what was heard before still counts
        }
        return heard.size() == 0
                ? new Answer(0, HttpHeaders.of(Map.of(), (a, b) -> true), new byte[0])
                : read(heard.toByteArray());
    }

    private static Answer read(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) throw new IllegalStateException("no head: " + text);
        String[] lines = text.substring(0, end).split("\r\n");
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int at = 1; at < lines.length; at++) {
            int colon = lines[at].indexOf(':');
            headers.computeIfAbsent(lines[at].substring(0, colon), name -> new ArrayList<>())
                    .add(lines[at].substring(colon + 1).strip());
        }
        String body = text.substring(end + 4);
        if (headers.getOrDefault("Transfer-Encoding", List.of()).contains("chunked"))
            body = joined(body);
        return new Answer(
                Integer.parseInt(lines[0].split(" ")[1]),
                HttpHeaders.of(headers, (a, b) -> true),
                body.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String joined(String chunks) {
        StringBuilder whole = new StringBuilder();
        for (int at = 0; at < chunks.length(); ) {
            int line = chunks.indexOf("\r\n", at);
            int size = Integer.parseInt(chunks.substring(at, line), 16);
            if (size == 0) break;
            whole.append(chunks, line + 2, line + 2 + size);
            at = line + 4 + size;
        }
        return whole.toString();
    }
}
