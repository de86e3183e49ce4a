package zhike.identity.live;

import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import java.io.IOException;
import java.util.Locale;

/** What an open screen is told; never what changed, only that it should ask anew. */
enum LiveWord {
    HELLO,
    RIGHTS,
    ENDED,
    /** The session has opened newer streams; this screen asks by itself, and opens no other. */
    TOO_MANY,
    BEAT;

    /** A screen that is gone is forgotten by its own error handler. */
    void to(SseEmitter screen) {
        try {
            var event = SseEmitter.event();
            screen.send(
                    this == BEAT
                            ? event.comment("")
                            : event.name(name().toLowerCase(Locale.ROOT).replace('_', '-'))
                                    .data(""));
        } catch (IOException | IllegalStateException gone) {
            screen.completeWithError(gone);
        }
    }
}
