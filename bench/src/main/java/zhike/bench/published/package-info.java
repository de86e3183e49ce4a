/** Our value beside every published one that a method of the product must reproduce. */
@NullMarked
package zhike.bench.published;

import org.jspecify.annotations.NullMarked;
