package zhike.messaging.sms;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * How the line of this node stands.
 *
 * @param open whether it is connected and the peer let us in
 * @param code of what is wrong; its words are {@code error.<code>}
 */
public record LineState(
        boolean open, Instant since, @Nullable String code, @Nullable String said) {}
