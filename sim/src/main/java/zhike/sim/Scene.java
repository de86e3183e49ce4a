package zhike.sim;

/** A part of the play: says what of it happens on a day. */
interface Scene {
    void plan(Day day);
}
