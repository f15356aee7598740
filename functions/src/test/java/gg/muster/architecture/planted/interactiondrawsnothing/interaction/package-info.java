@NullMarked
package gg.muster.architecture.planted.interactiondrawsnothing.interaction;

import org.jspecify.annotations.NullMarked;
