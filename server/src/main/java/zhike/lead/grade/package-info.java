/** Lead grades: A large and urgent, B has demand, C latent. */
@NullMarked
package zhike.lead.grade;

import org.jspecify.annotations.NullMarked;
