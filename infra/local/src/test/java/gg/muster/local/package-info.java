@NullMarked
package gg.muster.local;

import org.jspecify.annotations.NullMarked;
