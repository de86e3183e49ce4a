package zhike.sim;

import org.jspecify.annotations.Nullable;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** What is to be done on a later day; on a day off it waits for the next that is worked. */
final class Later {
    private record Planned(LocalDateTime at, Day.Deed deed) {}

    private final List<Planned> planned = new ArrayList<>();
    private @Nullable Day today;

    void at(LocalDateTime time, Day.Deed deed) {
        if (today != null && today.date().equals(time.toLocalDate()))
            today.at(time.toLocalTime(), deed);
        else planned.add(new Planned(time, deed));
    }

    void plan(Day day) {
        today = day;
        planned.removeIf(
                each -> {
                    if (each.at().toLocalDate().isAfter(day.date())) return false;
                    day.at(each.at().toLocalTime(), each.deed());
                    return true;
                });
    }
}
