/** What anybody may send to the one address that is open to everyone, however it is made up. */
@NullMarked
package gg.muster.fuzz;

import org.jspecify.annotations.NullMarked;
