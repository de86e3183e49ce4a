package zhike.lead.gathering;

import static zhike.lead.db.Tables.GRADING;
import static zhike.lead.db.Tables.INVITATION;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import zhike.messaging.Outbox;
import zhike.platform.error.Refusal;

/**
 * Which guests of a gathering: the same words as the report counts by, so that each number opens
 * what it counted.
 *
 * @param owner of the customer; 0: those without one
 * @param grade of the lead; {@code -}: those without one
 */
record GuestFilter(
        @Nullable String which, @Nullable Long owner, @Nullable String grade, @Nullable String q) {

    /** The grade of the customer as a lead. */
    static Field<String> grade(Field<Long> card) {
        return DSL.field(DSL.select(GRADING.GRADE).from(GRADING).where(GRADING.CARD_ID.eq(card)));
    }

    static Condition of(String which) {
        return switch (which) {
            case "invited" -> INVITATION.WALK_IN.isFalse();
            case "mailed" -> INVITATION.MAILED_AT.isNotNull();
            case "unsent" ->
                    Outbox.stateOf(INVITATION.LETTER_ID).in("failed", "uncertain", "given_up");
            case "opened" -> INVITATION.OPENED_AT.isNotNull();
            case "yes" -> INVITATION.REPLY.eq("yes").and(INVITATION.WAITING_AT.isNull());
            case "waiting" -> INVITATION.WAITING_AT.isNotNull();
            case "no" -> INVITATION.REPLY.eq("no");
            case "silent" -> INVITATION.REPLY.isNull().and(INVITATION.WALK_IN.isFalse());
            case "came" -> INVITATION.CAME.isTrue();
            case "walkin" -> INVITATION.WALK_IN.isTrue();
            case "absent" ->
                    INVITATION
                            .REPLY
                            .eq("yes")
                            .and(INVITATION.WAITING_AT.isNull())
                            .and(INVITATION.CAME.isFalse());
            default -> throw Refusal.invalid("which", "gathering.which");
        };
    }

    /**
     * @param ownerId of the customer's row in the same statement
     */
    Condition condition(Field<Long> ownerId) {
        Condition wanted = which == null ? DSL.noCondition() : of(which);
        if (owner != null) wanted = wanted.and(owner == 0 ? ownerId.isNull() : ownerId.eq(owner));
        if (grade != null) {
            Field<String> has = grade(INVITATION.CARD_ID);
            wanted = wanted.and(grade.equals("-") ? has.isNull() : has.eq(grade));
        }
        return wanted;
    }
}
