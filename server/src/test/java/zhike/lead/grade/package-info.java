@NullMarked
package zhike.lead.grade;

import org.jspecify.annotations.NullMarked;
