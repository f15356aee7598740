@NullMarked
package gg.muster.architecture.planted.nocodeaskswhichleagueitis;

import org.jspecify.annotations.NullMarked;
