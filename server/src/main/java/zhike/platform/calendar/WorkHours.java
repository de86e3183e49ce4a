package zhike.platform.calendar;

import zhike.platform.error.Refusal;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The spans that are worked on one day, in order and apart from each other; none on a day off. */
public record WorkHours(List<WorkSpan> spans) {
    public static final WorkHours NONE = new WorkHours(List.of());
    private static final int MOST = 12;

    public WorkHours {
        spans = spans.stream().sorted(Comparator.comparingInt(WorkSpan::from)).toList();
        if (spans.size() > MOST) throw Refusal.invalid("hours", "calendar.span.many");
        for (int i = 1; i < spans.size(); i++)
            if (spans.get(i).from() < spans.get(i - 1).to())
                throw Refusal.invalid("hours", "calendar.span.overlap");
    }

    /** As people write it: {@code 09:00-12:00 13:30-18:00}. */
    public static WorkHours of(String text) {
        return text.isBlank()
                ? NONE
                : new WorkHours(
                        Stream.of(text.strip().split("[\\s,]+")).map(WorkHours::span).toList());
    }

    private static WorkSpan span(String text) {
        String[] ends = text.split("-", -1);
        if (ends.length != 2) throw Refusal.invalid("hours", "calendar.span.wrong");
        return WorkSpan.of(ends[0], ends[1]);
    }

    public boolean none() {
        return spans.isEmpty();
    }

    public int minutes() {
        return spans.stream().mapToInt(WorkSpan::minutes).sum();
    }

    @Override
    public String toString() {
        return String.join(" ", spans.stream().map(s -> s.start() + "-" + s.end()).toList());
    }
}
