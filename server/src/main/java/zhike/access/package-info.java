/** The viewer: what a person may do, how far they see, which fields. */
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"identity", "identity::tables"})
@NullMarked
package zhike.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
