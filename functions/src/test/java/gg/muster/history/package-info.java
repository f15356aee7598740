@NullMarked
package gg.muster.history;

import org.jspecify.annotations.NullMarked;
