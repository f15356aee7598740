@NullMarked
package gg.muster.stats;

import org.jspecify.annotations.NullMarked;
