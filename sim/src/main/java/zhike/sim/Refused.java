package zhike.sim;

/** What the server answered when it would not. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;
    final int status;
    final String code;

    Refused(int status, String code, String what) {
        super(status + " " + code + " to " + what);
        this.status = status;
        this.code = code;
    }
}
