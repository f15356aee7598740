package gg.muster.architecture.planted.packageshavenocycles.hen;

import gg.muster.architecture.planted.packageshavenocycles.egg.Egg;

public record Hen(Egg from) {}
