package zhike.identity.live;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import zhike.identity.SignedIn;
import zhike.platform.web.SignedInOnly;

import java.util.List;

/**
 * A stream of events: {@code rights} when anybody's rights or place changed, {@code ended} when
 * this session has, {@code too-many} when the session has opened newer ones.
 */
@RestController
class LiveEndpoint {
    private final LiveScreens screens;

    LiveEndpoint(LiveScreens screens) {
        this.screens = screens;
    }

    /**
     * Only for who says that they understand streams: anybody else would wait for an end that never
     * comes.
     */
    @GetMapping("/api/live")
    @SignedInOnly(because = "tells no more than that one should ask anew")
    SseEmitter listen(SignedIn who, HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        if (accepted == null || !accepted.contains(MediaType.TEXT_EVENT_STREAM_VALUE))
            throw new HttpMediaTypeNotAcceptableException(List.of(MediaType.TEXT_EVENT_STREAM));
        return screens.open(who);
    }
}
