/** The trail: who did or read what, when. */
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"identity"})
@NullMarked
package zhike.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
