package zhike.visit.slip;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.approval.ApprovalPaper;
import zhike.approval.PaperLines;
import zhike.identity.Named;
import zhike.platform.language.Texts;
import zhike.platform.language.TimeWords;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** What stands on a visit slip: when they leave, whom they meet and what about. */
@Component
class SlipPaper implements ApprovalPaper {
    private final SlipReading reading;
    private final Texts texts;
    private final Clock clock;

    SlipPaper(SlipReading reading, Texts texts, Clock clock) {
        this.reading = reading;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String use() {
        return SlipApproval.USE;
    }

    @Override
    public List<Line> lines(Viewer viewer, long id, Locale locale) {
        SlipView slip = reading.find(viewer, id).orElse(null);
        if (slip == null) return List.of();
        PaperLines lines = new PaperLines(texts, locale);
        return lines.add("visit.paper.leave", at(slip.leaveAt(), locale))
                .add("visit.paper.return", at(slip.returnAt(), locale))
                .add(
                        "visit.paper.hosts",
                        slip.hosts().stream().map(host -> host(lines, host)).toList())
                .add(
                        "visit.paper.visitors",
                        String.join(", ", slip.visitors().stream().map(Named::name).toList()))
                .add("visit.paper.topics", slip.topics())
                .add("visit.paper.view", slip.customerView())
                .add("visit.paper.materials", slip.materials())
                .all();
    }

    private String at(Instant time, Locale locale) {
        return TimeWords.minute(time, clock.getZone(), locale);
    }

    private static String host(PaperLines lines, SlipView.Host host) {
        @Nullable String decides =
                host.decides() == null ? null : lines.word("visit.decides." + host.decides());
        return PaperLines.beside(host.name(), host.post(), decides);
    }
}
