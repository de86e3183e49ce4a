/** What a customer is worth: so far the methods alone. */
@ApplicationModule(
        displayName = "Grading",
        allowedDependencies = {})
@NullMarked
package zhike.grading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
