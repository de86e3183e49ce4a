package zhike.identity;

/** A person, unit, position or tag as a screen shows it: its number and what it is called. */
public record Named(long id, String name) {}
