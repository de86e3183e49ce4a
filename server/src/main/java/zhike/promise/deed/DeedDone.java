package zhike.promise.deed;

import java.util.List;

/**
 * What became of a deed to many.
 *
 * @param done ids
 */
record DeedDone(List<Long> done, List<Refused> refused) {
    record Refused(long id, String code, String text, String remedy) {}
}
