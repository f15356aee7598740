/** Discord's JSON, and how the guild's records become it. */
@NullMarked
package gg.muster.local.practice.wire;

import org.jspecify.annotations.NullMarked;
