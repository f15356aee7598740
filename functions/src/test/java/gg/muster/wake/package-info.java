@NullMarked
package gg.muster.wake;

import org.jspecify.annotations.NullMarked;
