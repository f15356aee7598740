@NullMarked
package gg.muster.architecture.planted.metricsstandsonnothing.metrics;

import org.jspecify.annotations.NullMarked;
