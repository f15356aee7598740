/** One Discord guild in memory: who is in it, what it holds, who may see what. Every method is safe to call at once. */
@NullMarked
package gg.muster.local.practice.world;

import org.jspecify.annotations.NullMarked;
