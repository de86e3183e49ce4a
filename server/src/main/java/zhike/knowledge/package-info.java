/** What the company knows and gives: materials for customers. */
@ApplicationModule(
        displayName = "Knowledge",
        allowedDependencies = {"identity", "access", "audit", "messaging", "promise"})
@NullMarked
package zhike.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
