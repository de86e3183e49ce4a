package zhike.sim;

/** One of the company's people, with their browser. @param branch bj, sh, gz or company */
record Colleague(
        long id, String login, String name, String role, String unit, String branch, Desk desk) {
    /** How a note speaks to them. */
    String mention() {
        return "@[" + id + "]";
    }

    boolean is(String... roles) {
        for (String each : roles) if (each.equals(role)) return true;
        return false;
    }
}
