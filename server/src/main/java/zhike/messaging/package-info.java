/** What people are told: notices in the product, mail, messages to customers. */
@ApplicationModule(
        displayName = "Messaging",
        allowedDependencies = {"identity"})
@NullMarked
package zhike.messaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
