package zhike.promise.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What must become of a promise, told from the rule book alone and for one promise after the other:
 * due 10 h after it began, warned 3 h and 1 h before, escalated 1 h after and then every 2 h, three
 * times more; a pause moves what is still to come.
 */
final class Book {
    /** A deed as it was done. */
    record Deed(String what, Instant at) {}

    private final List<String> told = new ArrayList<>();
    private Instant due;
    private Instant seen;
    private String state = "open";
    private Instant pausedAt = Instant.EPOCH;

    Book(Instant from, List<Deed> deeds, Instant end) {
        due = from.plus(Duration.ofHours(10));
        seen = from;
        for (Deed deed : deeds) {
            until(deed.at());
            told.add(deed.what() + " " + deed.at());
            switch (deed.what()) {
                case "paused" -> {
                    state = "paused";
                    pausedAt = deed.at();
                }
                case "resumed" -> {
                    state = "open";
                    due = due.plus(Duration.between(pausedAt, deed.at()));
                    seen = deed.at();
                }
                case "kept", "released" -> state = deed.what();
                default -> {}
            }
        }
        until(end);
    }

    private void until(Instant now) {
        if (state.equals("open")) {
            step("warned", due.minus(Duration.ofHours(3)), now);
            step("warned", due.minus(Duration.ofHours(1)), now);
            if (!due.isAfter(now)) {
                state = "broken";
                told.add("broken " + due);
            }
        }
        if (state.equals("broken"))
            for (int hours = 1; hours <= 7; hours += 2)
                step("escalated", due.plus(Duration.ofHours(hours)), now);
        if (state.equals("open") || state.equals("broken")) seen = now;
    }

    private void step(String what, Instant at, Instant now) {
        if (at.isAfter(seen) && !at.isAfter(now)) told.add(what + " " + at);
    }

    List<String> told() {
        return told;
    }

    String state() {
        return state;
    }

    Instant due() {
        return due;
    }
}
