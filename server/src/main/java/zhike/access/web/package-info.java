/** The door: who may call which endpoint. */
@NullMarked
package zhike.access.web;

import org.jspecify.annotations.NullMarked;
