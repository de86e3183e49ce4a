package zhike.promise.life;

import org.jspecify.annotations.Nullable;

import zhike.promise.kind.Escalation;
import zhike.promise.kind.Warning;

import java.time.Instant;

/**
 * One step of a promise's plan: a warning or an escalation.
 *
 * @param turn how often it was told before
 */
public record Step(
        Instant at, @Nullable Warning warning, @Nullable Escalation escalation, int turn) {}
