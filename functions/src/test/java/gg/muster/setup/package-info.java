@NullMarked
package gg.muster.setup;

import org.jspecify.annotations.NullMarked;
