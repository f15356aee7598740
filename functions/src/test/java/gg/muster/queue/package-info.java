@NullMarked
package gg.muster.queue;

import org.jspecify.annotations.NullMarked;
