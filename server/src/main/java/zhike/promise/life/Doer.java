package zhike.promise.life;

import org.jspecify.annotations.Nullable;

/**
 * @param person null: the clock or a rule
 * @param standsFor the owner for whom they act
 */
public record Doer(@Nullable Long person, @Nullable Long standsFor) {
    public static final Doer CLOCK = new Doer(null, null);
}
