/**
 * Generated tables; open to the module access alone, which computes every viewer from them in one
 * statement.
 */
@NamedInterface("tables")
package zhike.identity.db;

import org.springframework.modulith.NamedInterface;
