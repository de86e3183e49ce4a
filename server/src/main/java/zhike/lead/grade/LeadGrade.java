package zhike.lead.grade;

import org.jspecify.annotations.Nullable;

/** What a lead is worth following: by how much they need and how soon. */
enum LeadGrade {
    A,
    B,
    C;

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
