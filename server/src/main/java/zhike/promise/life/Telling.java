package zhike.promise.life;

import org.springframework.stereotype.Component;

import zhike.messaging.Notices;
import zhike.promise.PromiseState;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells people what happened to promises. Of several steps that a node has to catch up with each
 * stands in the events, and only the last is told.
 */
@Component
class Telling {
    /** In the detail of what happened: it is told otherwise. */
    static final String QUIETLY = "quietly";

    private final Notices notices;

    Telling(Notices notices) {
        this.notices = notices;
    }

    /** Many promises that have the same to tell one person are told together. */
    private record Word(long person, String notice, Map<String, Object> detail) {}

    /** What is to be told once all is written. */
    final class Words {
        private final Map<Word, Set<Long>> words = new LinkedHashMap<>();

        void tell() {
            words.forEach(
                    (word, ids) ->
                            notices.tellOfMany(
                                    word.person(), "promise", ids, word.notice(), word.detail()));
        }

        private void add(Life life, String notice, Collection<Long> persons) {
            for (long person : persons)
                words.computeIfAbsent(
                                new Word(
                                        person,
                                        "promise." + notice,
                                        Map.of(
                                                "kind",
                                                life.kind().code(),
                                                "due",
                                                life.row().getDueAt())),
                                word -> new LinkedHashSet<>())
                        .add(life.row().getId());
        }
    }

    /** Writes into the events, too, who is told. */
    Words of(List<Life> lives, Recipients.Circle circle) {
        Words words = new Words();
        for (Life life : lives) {
            Map<String, Collection<Long>> last = new LinkedHashMap<>();
            for (Happening each : life.happenings()) {
                // nobody is told that something will be due which is due, or over, already
                if (each.what() == What.WARNED && life.state() != PromiseState.OPEN) continue;
                Collection<Long> persons = persons(life, each, circle);
                if (persons.isEmpty()) continue;
                if (each.step() != null) each.detail().put("told", List.copyOf(persons));
                last.put(each.what().code(), persons);
            }
            last.forEach((notice, persons) -> words.add(life, notice, persons));
        }
        return words;
    }

    private static Collection<Long> persons(Life life, Happening each, Recipients.Circle circle) {
        Step step = each.step();
        if (step != null && step.warning() != null)
            return circle.warned(life.row(), step.warning());
        if (step != null && step.escalation() != null)
            return circle.escalated(life.row(), step.escalation());
        return switch (each.what()) {
            case BROKEN, URGED -> circle.owner(life.row());
            case REASSIGNED, RELEASED ->
                    each.detail().containsKey(QUIETLY)
                            ? List.of()
                            : List.of(life.row().getOwnerId());
            default -> List.of();
        };
    }
}
