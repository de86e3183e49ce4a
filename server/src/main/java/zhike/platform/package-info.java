/**
 * What every module stands on: ids, money, clock, criteria, pages, coded errors, files, text, the
 * database.
 */
@ApplicationModule(displayName = "Platform", type = ApplicationModule.Type.OPEN)
@NullMarked
package zhike.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
