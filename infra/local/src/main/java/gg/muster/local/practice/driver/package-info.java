/** The driver API, {@code /practice}: what members see, who they are, and everything a script may do to the guild. */
@NullMarked
package gg.muster.local.practice.driver;

import org.jspecify.annotations.NullMarked;
