@NullMarked
package gg.muster.entry;

import org.jspecify.annotations.NullMarked;
