/** Promises: who must do what by when, watched until it is kept. */
@ApplicationModule(
        displayName = "Promise",
        allowedDependencies = {"identity", "access", "access::agenda", "audit", "messaging"})
@NullMarked
package zhike.promise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
