@NullMarked
package gg.muster.architecture.planted.timeandchanceareinjected;

import org.jspecify.annotations.NullMarked;
