@NullMarked
package gg.muster.metrics;

import org.jspecify.annotations.NullMarked;
