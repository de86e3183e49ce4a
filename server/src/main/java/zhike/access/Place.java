package zhike.access;

import java.util.Set;

/**
 * Where a person stands in the tree.
 *
 * @param department the nearest department with its teams (their unit alone where there is none
 *     above)
 * @param below their unit and everything under it
 */
record Place(long unitId, long branchId, Set<Long> department, Set<Long> below) {}
