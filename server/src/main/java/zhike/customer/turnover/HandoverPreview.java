package zhike.customer.turnover;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.WorkOfPerson;
import zhike.customer.subject.AboutCustomer;
import zhike.identity.Named;
import zhike.identity.Staff;
import zhike.platform.error.Refusal;
import zhike.platform.language.Texts;
import zhike.platform.subject.Subject;
import zhike.platform.subject.SubjectShown;
import zhike.platform.subject.Subjects;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What would go, before anything does. */
@Component
class HandoverPreview {
    private static final int SHOWN = 50;

    /**
     * @param moves whether it goes along by itself @param some of it, as far as the viewer sees
     */
    record Work(String kind, String label, int count, boolean moves, List<SubjectShown> some) {}

    /**
     * @param staying how many promises go with no customer; null where that is not the viewer's
     *     business
     */
    record Shown(
            Named from,
            boolean working,
            int customers,
            List<SubjectShown> some,
            List<Work> work,
            @Nullable Integer staying) {}

    private final HandoverChoice choice;
    private final List<WorkOfPerson> kinds;
    private final PromisesOfPerson promises;
    private final Subjects subjects;
    private final Staff staff;
    private final Texts texts;

    HandoverPreview(
            HandoverChoice choice,
            List<WorkOfPerson> kinds,
            PromisesOfPerson promises,
            Subjects subjects,
            Staff staff,
            Texts texts) {
        this.choice = choice;
        this.kinds = kinds.stream().sorted(Comparator.comparing(WorkOfPerson::kind)).toList();
        this.promises = promises;
        this.subjects = subjects;
        this.staff = staff;
        this.texts = texts;
    }

    Shown of(Viewer viewer, long from, @Nullable String criteria, Locale locale) {
        Staff.Member person =
                staff.find(from).orElseThrow(() -> Refusal.invalid("from", "handover.person"));
        List<Long> cards = choice.of(viewer, from, criteria);
        boolean whole = HandoverChoice.whole(viewer, person);
        return new Shown(
                new Named(person.id(), person.name()),
                person.active(),
                cards.size(),
                shown(cards.stream().limit(SHOWN).map(AboutCustomer::of).toList()),
                kinds.stream()
                        .filter(kind -> whole || kind.moves())
                        .map(
                                kind ->
                                        new Work(
                                                kind.kind(),
                                                texts.get(locale, "handover.work." + kind.kind()),
                                                kind.count(from, cards),
                                                kind.moves(),
                                                shown(kind.some(from, cards, SHOWN))))
                        .toList(),
                whole ? promises.staying(from) : null);
    }

    private List<SubjectShown> shown(List<Subject> wanted) {
        Map<Subject, SubjectShown> found = subjects.shown(wanted);
        return wanted.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}
