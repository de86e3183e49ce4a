package zhike.platform.subject;

import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Names subjects of every kind, one question a kind. */
@Component
public class Subjects {
    private final Map<String, SubjectKind> kinds;

    Subjects(List<SubjectKind> kinds) {
        this.kinds =
                kinds.stream().collect(Collectors.toMap(SubjectKind::name, Function.identity()));
    }

    /** Those within reach of who acts now; the others are left out. */
    public Map<Subject, SubjectShown> shown(Collection<Subject> subjects) {
        Map<Subject, SubjectShown> shown = new HashMap<>();
        subjects.stream()
                .distinct()
                .filter(subject -> kinds.containsKey(subject.kind()))
                .collect(
                        Collectors.groupingBy(
                                Subject::kind,
                                Collectors.mapping(Subject::id, Collectors.toList())))
                .forEach(
                        (kind, ids) ->
                                Objects.requireNonNull(kinds.get(kind))
                                        .shown(ids)
                                        .values()
                                        .forEach(found -> shown.put(found.subject(), found)));
        return shown;
    }
}
