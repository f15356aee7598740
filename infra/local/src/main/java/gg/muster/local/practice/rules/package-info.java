/** Discord's rules for the bodies that a bot sends: what is too long, missing, doubled or misplaced, and where. */
@NullMarked
package gg.muster.local.practice.rules;

import org.jspecify.annotations.NullMarked;
