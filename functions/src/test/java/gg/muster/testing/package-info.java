@NullMarked
package gg.muster.testing;

import org.jspecify.annotations.NullMarked;
