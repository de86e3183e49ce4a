package zhike.approval.running;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import zhike.platform.language.Texts;
import zhike.platform.subject.Subject;
import zhike.platform.subject.SubjectShown;
import zhike.platform.subject.Subjects;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;

/** What approvals are called: the sort of paper, and the paper where the reader may see it. */
@Component
class PapersShown {
    /** Subjects name approvals, too. */
    private final ObjectProvider<Subjects> subjects;

    private final Texts texts;

    PapersShown(ObjectProvider<Subjects> subjects, Texts texts) {
        this.subjects = subjects;
        this.texts = texts;
    }

    Map<Subject, SubjectShown> of(Collection<Subject> papers) {
        return subjects.getObject().shown(papers);
    }

    /**
     * @param paper null where it is beyond the reader's reach
     */
    SubjectShown shown(
            Subject subject,
            long request,
            String use,
            @Nullable SubjectShown paper,
            Locale locale) {
        String name = texts.get(locale, "approval.use." + use);
        String number = paper == null ? null : paper.number();
        return new SubjectShown(
                subject,
                number == null ? "#" + request : number,
                paper == null || paper.title().equals(number) ? name : name + " · " + paper.title(),
                ApprovalSubject.path(request));
    }
}
