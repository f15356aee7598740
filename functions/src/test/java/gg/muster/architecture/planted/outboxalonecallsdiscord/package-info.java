@NullMarked
package gg.muster.architecture.planted.outboxalonecallsdiscord;

import org.jspecify.annotations.NullMarked;
