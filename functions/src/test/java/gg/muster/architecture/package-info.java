@NullMarked
package gg.muster.architecture;

import org.jspecify.annotations.NullMarked;
