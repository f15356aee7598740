@NullMarked
package gg.muster.simulation;

import org.jspecify.annotations.NullMarked;
