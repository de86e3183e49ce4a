package zhike.workbench.feed;

import org.springframework.stereotype.Component;

import zhike.identity.Acting;
import zhike.identity.SignedIn;

import java.util.Locale;

/** In whose language a calendar is written: in that of the person whose it is. */
@Component
class FeedReader {
    Locale locale() {
        SignedIn who = Acting.now();
        return who == null ? Locale.CHINESE : who.locale();
    }
}
