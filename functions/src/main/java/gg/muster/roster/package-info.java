/** Who plays in which pool, where a league's admins say so: one player at a time, or many from a file. */
@NullMarked
package gg.muster.roster;

import org.jspecify.annotations.NullMarked;
