@NullMarked
package gg.muster.architecture.planted.metricsaloneknowsemf;

import org.jspecify.annotations.NullMarked;
