/**
 * What waits for a person and their people: today's work, calendars, what the daily letter says.
 */
@ApplicationModule(
        displayName = "Workbench",
        allowedDependencies = {
            "identity",
            "access",
            "access::agenda",
            "audit",
            "messaging",
            "promise",
            "approval",
            "customer"
        })
@NullMarked
package zhike.workbench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
