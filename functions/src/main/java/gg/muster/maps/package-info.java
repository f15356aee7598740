/** The pool of maps that a league's admins keep, and how often players have played each of them. */
@NullMarked
package gg.muster.maps;

import org.jspecify.annotations.NullMarked;
