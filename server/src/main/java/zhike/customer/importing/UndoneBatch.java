package zhike.customer.importing;

/**
 * One batch of an import taken back.
 *
 * @param last the last customer looked at
 * @param outOfReach how many stayed because whoever takes back may not change or remove them
 */
record UndoneBatch(long last, int outOfReach) {}
