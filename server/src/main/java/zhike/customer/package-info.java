/** The customer file: card, contacts, timeline, search, duplicates, import. */
@ApplicationModule(
        displayName = "Customer",
        allowedDependencies = {"identity", "access", "audit", "messaging", "promise", "approval"})
@NullMarked
package zhike.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
