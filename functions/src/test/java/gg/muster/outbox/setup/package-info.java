@NullMarked
package gg.muster.outbox.setup;

import org.jspecify.annotations.NullMarked;
