@NullMarked
package gg.muster.outbox;

import org.jspecify.annotations.NullMarked;
