package zhike.messaging.digest;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import zhike.messaging.DigestPart;
import zhike.messaging.NoticeList;
import zhike.platform.language.Texts;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The newest notices that nobody has read. */
@Component
@Order(90)
class UnreadNotices implements DigestPart {
    private static final int FEW = 10;
    private final NoticeList notices;
    private final Texts texts;

    UnreadNotices(NoticeList notices, Texts texts) {
        this.notices = notices;
        this.texts = texts;
    }

    @Override
    public Section of(long personId, LocalDate day, Locale locale) {
        int unread = notices.unread(personId);
        if (unread == 0) return new Section("", List.of(), 0);
        List<Line> lines =
                notices.page(personId, true, null, FEW, locale).items().stream()
                        .map(
                                each ->
                                        new Line(
                                                each.text(),
                                                each.subject() == null
                                                        ? null
                                                        : each.subject().path()))
                        .toList();
        return new Section(
                texts.get(locale, "digest.notices", Map.of("count", unread)),
                lines,
                unread - lines.size());
    }
}
