@NullMarked
package gg.muster.league;

import org.jspecify.annotations.NullMarked;
