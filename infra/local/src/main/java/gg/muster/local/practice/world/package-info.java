/** Discord's guilds in memory: who is in them, what they hold, who may see what. Every method is safe to call at once. */
@NullMarked
package gg.muster.local.practice.world;

import org.jspecify.annotations.NullMarked;
