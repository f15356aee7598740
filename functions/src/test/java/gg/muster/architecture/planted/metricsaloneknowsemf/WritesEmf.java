package gg.muster.architecture.planted.metricsaloneknowsemf;

import gg.muster.metrics.EmfMetrics;

record WritesEmf(EmfMetrics metrics) {}
