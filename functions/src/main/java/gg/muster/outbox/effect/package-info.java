@NullMarked
package gg.muster.outbox.effect;

import org.jspecify.annotations.NullMarked;
