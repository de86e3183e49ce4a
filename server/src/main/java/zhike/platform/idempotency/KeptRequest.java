package zhike.platform.idempotency;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A request whose JSON can be read twice. A form with a file stays a stream: its length stands for it. */
final class KeptRequest extends HttpServletRequestWrapper {
    private final byte @Nullable [] body;

    KeptRequest(HttpServletRequest request) throws IOException {
        super(request);
        String type = Objects.requireNonNullElse(request.getContentType(), "");
        body = type.startsWith("application/json") ? request.getInputStream().readAllBytes() : null;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return body == null ? super.getInputStream() : new Bytes(new ByteArrayInputStream(body));
    }

    /** SHA-256 of method, path, query and body. */
    byte[] hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String head = getMethod() + " " + getRequestURI() + "?" + getQueryString() + "\n" + getContentLengthLong() + "\n";
            digest.update(head.getBytes(StandardCharsets.UTF_8));
            if (body != null) digest.update(body);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Bytes extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        Bytes(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int from, int most) {
            return bytes.read(into, from, most);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
