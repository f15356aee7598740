/** How good a player is, learnt from the results of their matches. */
@NullMarked
package gg.muster.rating;

import org.jspecify.annotations.NullMarked;
