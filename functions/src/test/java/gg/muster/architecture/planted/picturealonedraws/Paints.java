package gg.muster.architecture.planted.picturealonedraws;

import java.awt.Color;

record Paints(Color colour) {}
