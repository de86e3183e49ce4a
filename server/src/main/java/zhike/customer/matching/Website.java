package zhike.customer.matching;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** The host of a web address as people copy it. */
final class Website {
    private Website() {}

    static String host(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String host = text.strip().toLowerCase(Locale.ROOT);
        int scheme = host.indexOf("://");
        host = scheme < 0 ? host : host.substring(scheme + 3);
        host = host.startsWith("www.") ? host.substring(4) : host;
        int end = 0;
        while (end < host.length() && "/?#:".indexOf(host.charAt(end)) < 0) {
            end++;
        }
        return host.substring(0, end);
    }
}
