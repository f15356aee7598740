package gg.muster.architecture.planted.packageshavenocycles.egg;

import gg.muster.architecture.planted.packageshavenocycles.hen.Hen;

public record Egg(Hen from) {}
