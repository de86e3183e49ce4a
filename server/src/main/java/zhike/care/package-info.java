/** What each grade is promised: entitlements, wishes, gifts, rewards. */
@ApplicationModule(
        displayName = "Care",
        allowedDependencies = {
            "identity",
            "access",
            "access::agenda",
            "audit",
            "messaging",
            "promise",
            "approval",
            "customer",
            "trade",
            "grading"
        })
@NullMarked
package zhike.care;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
