@NullMarked
package gg.muster.snapshot;

import org.jspecify.annotations.NullMarked;
