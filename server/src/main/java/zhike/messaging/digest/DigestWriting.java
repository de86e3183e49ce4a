package zhike.messaging.digest;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

import zhike.identity.Mailboxes.Mailbox;
import zhike.messaging.DigestPart;
import zhike.messaging.Letter;
import zhike.messaging.PublicAddress;
import zhike.platform.language.Texts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Puts the sections into a letter, as text and as HTML. */
@Component
class DigestWriting {
    static final String PURPOSE = "digest";
    private final PublicAddress address;
    private final Texts texts;
    private final String frame;

    DigestWriting(PublicAddress address, Texts texts) {
        this.address = address;
        this.texts = texts;
        try {
            frame =
                    new ClassPathResource("mail/daily.html")
                            .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Letter write(Mailbox to, LocalDate day, List<DigestPart.Section> sections) {
        Locale locale = to.locale();
        Map<String, Object> filled = Map.of("name", to.name(), "day", day);
        String hello = texts.get(locale, "digest.hello", filled);
        String end = texts.get(locale, "digest.end");
        StringBuilder text = new StringBuilder(hello).append("\n");
        StringBuilder html = new StringBuilder();
        for (DigestPart.Section section : sections) {
            text.append("\n").append(section.title()).append("\n");
            html.append("<h2>").append(escaped(section.title())).append("</h2><ul>");
            section.lines().forEach(line -> line(line, text, html));
            if (section.more() > 0) more(section.more(), locale, text, html);
            html.append("</ul>");
        }
        String home = address.link("/");
        text.append("\n").append(end).append("\n");
        if (home != null) text.append(home).append("\n");
        return new Letter(
                to.address(),
                to.name(),
                texts.get(locale, "digest.title", filled),
                text.toString(),
                frame.replace("{hello}", escaped(hello))
                        .replace("{end}", linked(end, home))
                        .replace("{sections}", html),
                List.of(),
                null,
                PURPOSE);
    }

    private void line(DigestPart.Line line, StringBuilder text, StringBuilder html) {
        String link = line.path() == null ? null : address.link(line.path());
        text.append("- ").append(line.text()).append("\n");
        if (link != null) text.append("  ").append(link).append("\n");
        html.append("<li>").append(linked(line.text(), link)).append("</li>");
    }

    private void more(int more, Locale locale, StringBuilder text, StringBuilder html) {
        String said = texts.get(locale, "digest.more", Map.of("count", more));
        text.append("- ").append(said).append("\n");
        html.append("<li>").append(escaped(said)).append("</li>");
    }

    private static String linked(String text, @Nullable String link) {
        return link == null
                ? escaped(text)
                : "<a href=\"" + escaped(link) + "\">" + escaped(text) + "</a>";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
