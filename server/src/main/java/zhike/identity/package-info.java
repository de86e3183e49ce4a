/** People, units, positions, roles, sessions. */
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {})
@NullMarked
package zhike.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
