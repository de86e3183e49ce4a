package zhike.lead.grade;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What a lead is worth following: by how much they need and how soon. */
enum LeadGrade {
    A,
    B,
    C;

    /** What the rule makes of one answer to both questions. */
    record Suggestion(String demand, @Nullable String urgency, LeadGrade grade) {}

    /** The rule for every answer there is, so that a screen need not know it. */
    static final List<Suggestion> RULE =
            Stream.of("large", "some", "latent")
                    .flatMap(
                            demand ->
                                    Stream.of("urgent", "normal", null)
                                            .map(urgency -> suggestion(demand, urgency)))
                    .toList();

    private static Suggestion suggestion(String demand, @Nullable String urgency) {
        return new Suggestion(demand, urgency, Objects.requireNonNull(suggested(demand, urgency)));
    }

    /**
     * The rule's suggestion: A where demand is large and urgent, B where there is demand, C where
     * it is latent; none where nothing is known of the demand.
     */
    static @Nullable LeadGrade suggested(@Nullable String demand, @Nullable String urgency) {
        if (demand == null) return null;
        if (demand.equals("latent")) return C;
        return demand.equals("large") && "urgent".equals(urgency) ? A : B;
    }
}
