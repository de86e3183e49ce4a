package zhike.messaging.message;

/** Whether text messages may go in the 7-bit alphabet; a bean of whoever knows the line. */
public interface SevenBits {
    boolean allowed();
}
