package zhike.customer.importing;

import org.jspecify.annotations.Nullable;

/**
 * How far the taking back of an import is, for who takes it over.
 *
 * @param phase 0 while what is new goes, 1 while what was changed is given back, 2 behind both
 * @param after the last customer of the last whole batch of the phase
 */
record UndoMemory(int phase, long after, long batches, long outOfReach) {
    static final UndoMemory BEGINNING = new UndoMemory(0, 0, 0, 0);

    /**
     * @param batch null where the phase is over
     */
    UndoMemory and(@Nullable UndoneBatch batch) {
        return batch == null
                ? new UndoMemory(phase + 1, 0, batches, outOfReach)
                : new UndoMemory(phase, batch.last(), batches + 1, outOfReach + batch.outOfReach());
    }
}
