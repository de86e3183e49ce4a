package zhike.grading.overriding;

import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.approval.ApprovalPaper;
import zhike.approval.PaperLines;
import zhike.platform.error.Refusal;
import zhike.platform.language.Texts;

import java.util.List;
import java.util.Locale;

/** What stands on an override: from where to where, why and until when. */
@Component
class OverridePaper implements ApprovalPaper {
    private final OverrideList list;
    private final Texts texts;

    OverridePaper(OverrideList list, Texts texts) {
        this.list = list;
        this.texts = texts;
    }

    @Override
    public String use() {
        return OverrideUse.CODE;
    }

    @Override
    public List<Line> lines(Viewer viewer, long id, Locale locale) {
        try {
            OverrideList.Line line = list.one(viewer, id, locale);
            return new PaperLines(texts, locale)
                    .add("override.paper.scheme", line.scheme().name())
                    .add(
                            "override.paper.levels",
                            line.byRule().name() + " → " + line.level().name())
                    .add("override.paper.reason", line.reason())
                    .add("override.paper.until", line.untilOn().toString())
                    .all();
        } catch (Refusal outOfReach) {
            return List.of();
        }
    }
}
