@NullMarked
package gg.muster.interaction;

import org.jspecify.annotations.NullMarked;
