package zhike.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Every signed-in person may call this endpoint: it shows or changes only what is their own, or
 * what all may know.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface SignedInOnly {
    /** Why no operation is needed. */
    String because();
}
