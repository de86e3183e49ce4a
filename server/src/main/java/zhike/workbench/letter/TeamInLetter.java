package zhike.workbench.letter;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.access.Viewers;
import zhike.messaging.DigestPart;
import zhike.platform.language.Texts;
import zhike.workbench.today.TeamWork;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** For a superior: which of their people have something overdue. */
@Component
@Order(20)
class TeamInLetter implements DigestPart {
    private static final int FEW = 10;
    private final TeamWork team;
    private final Viewers viewers;
    private final Texts texts;

    TeamInLetter(TeamWork team, Viewers viewers, Texts texts) {
        this.team = team;
        this.viewers = viewers;
        this.texts = texts;
    }

    @Override
    public Section of(long personId, LocalDate day, Locale locale) {
        Viewer viewer = viewers.of(personId);
        if (!viewer.may("promise.manage")) return new Section("", List.of(), 0);
        List<TeamWork.Member> late =
                team.of(viewer, null).members().stream()
                        .filter(each -> each.overdue() > 0)
                        .toList();
        List<Line> lines =
                late.stream()
                        .limit(FEW)
                        .map(
                                each ->
                                        new Line(
                                                texts.get(
                                                        locale,
                                                        "letter.team.line",
                                                        Map.of(
                                                                "name",
                                                                each.name(),
                                                                "count",
                                                                each.overdue())),
                                                "/?team=" + each.id()))
                        .toList();
        return new Section(
                texts.get(locale, "letter.team", Map.of("count", late.size())),
                lines,
                late.size() - lines.size());
    }
}
