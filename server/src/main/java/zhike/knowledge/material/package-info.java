/** The library of materials, their versions, and the kits made of them. */
@NullMarked
package zhike.knowledge.material;

import org.jspecify.annotations.NullMarked;
