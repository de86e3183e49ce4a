package zhike.customer.export;

import java.util.Map;
import zhike.platform.language.Texts;

/** What stands on every page of a paper: whose it is, who took it out and when. */
final class PaperWords {
    private PaperWords() {
    }

    static Map<String, Object> of(ExportAbout about, Texts texts) {
        Map<String, Object> who = Map.of("by", about.viewer().name(), "at", about.at());
        return Map.of("lang", Texts.language(about.locale()), "company", about.company(), "taken", texts.get(about.locale(), "paper.taken", who),
                "watermark", about.viewer().name() + " " + about.at(), "care", texts.get(about.locale(), "paper.care"));
    }
}
