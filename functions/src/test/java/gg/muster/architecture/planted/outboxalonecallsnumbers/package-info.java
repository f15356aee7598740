@NullMarked
package gg.muster.architecture.planted.outboxalonecallsnumbers;

import org.jspecify.annotations.NullMarked;
