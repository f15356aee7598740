@NullMarked
package gg.muster.health;

import org.jspecify.annotations.NullMarked;
