@NullMarked
package gg.muster.player;

import org.jspecify.annotations.NullMarked;
