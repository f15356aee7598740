/** {@code muster doctor}: what of a deployment is not as it should be, and what to do about it; it changes nothing. */
@NullMarked
package gg.muster.local.doctor;

import org.jspecify.annotations.NullMarked;
