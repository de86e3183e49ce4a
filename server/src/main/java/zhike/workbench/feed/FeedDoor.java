package zhike.workbench.feed;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

import zhike.platform.error.Refusal;
import zhike.platform.web.OpenToStrangers;
import zhike.platform.who.Who;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Objects;

/** Where calendar programs read; they cannot sign in, the address is the secret. */
@RestController
class FeedDoor {
    static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private final Feeds feeds;
    private final FeedLimit limit;
    private final CalendarWriting writing;
    private final FeedReader reader;
    private final Who who;

    FeedDoor(Feeds feeds, FeedLimit limit, CalendarWriting writing, FeedReader reader, Who who) {
        this.feeds = feeds;
        this.limit = limit;
        this.writing = writing;
        this.reader = reader;
        this.who = who;
    }

    /** A HEAD as well; with the mark of what is known already nothing is sent again. */
    @GetMapping("/api/calendar-feeds/{token}.ics")
    @OpenToStrangers(because = "calendar programs cannot sign in; the secret address opens it")
    @Nullable ResponseEntity<byte[]> read(
            @PathVariable String token, HttpServletRequest request, WebRequest web) {
        limit.take(request.getRemoteAddr());
        Long person = feeds.person(token);
        if (person == null) throw Refusal.missing("feed");
        byte[] text = text(person, request.getRemoteAddr());
        String mark =
                HexFormat.of()
                        .formatHex(
                                FeedAddress.hash(new String(text, StandardCharsets.UTF_8)), 0, 16);
        if (web.checkNotModified("\"" + mark + "\"")) return null;
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header("Content-Disposition", "inline; filename=\"zhike.ics\"")
                .body(text);
    }

    private byte[] text(long person, String address) {
        try {
            return Objects.requireNonNull(
                    who.as(
                            person,
                            () -> {
                                feeds.read(person, address);
                                return writing.of(person, reader.locale())
                                        .getBytes(StandardCharsets.UTF_8);
                            }));
        } catch (Refusal gone) {
            // who left or was suspended: nobody learns from this that the address was right
            throw Refusal.missing("feed");
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
